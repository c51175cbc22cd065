import { CountBand } from "@/app/_components/figure/count-band";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import type { DateWords } from "@/lib/dates/date-words";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { placeCountBand } from "@/lib/timeline/place-count-band";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { embedWidths } from "./embed-width";

/** What the large numeral at the left takes of each width, px. */
const numeralPx = { "at-320": 84, "at-640": 112, "at-960": 112 } as const;

/** The contacts of the rule as a row of discs, an amber bar under those that count, for every width of the frame. */
export function CountRow({
  evaluation,
  numbers,
  label,
  links,
  dates,
}: {
  evaluation: RuleEvaluation;
  numbers: ReadonlyMap<string, FigureNumber>;
  label: string;
  links: FigureLinks;
  dates: DateWords;
}) {
  return embedWidths.map(({ className, widthPx }) => (
    <div key={className} className={`embed-row ${className}`}>
      <CountBand
        band={placeCountBand(evaluation, "consequents", numbers, widthPx - numeralPx[className], dates)}
        idPrefix={className}
        label={label}
        links={links}
      />
    </div>
  ));
}
