import type { ReactNode } from "react";
import { CountBand } from "@/app/_components/figure/count-band";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import type { DateWords } from "@/lib/dates/date-words";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { placeCountBand } from "@/lib/timeline/place-count-band";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";

const numeralRoomPx = 112;
const numeralHeightPx = 92;

/** A large number with the row of contacts beside it, for a picture `roomPx` wide. */
export function numeralFigure(
  numeral: {
    text: string;
    of: string;
    isCoincidence: boolean;
    dates: DateWords;
    row: { evaluation: RuleEvaluation; numbers: ReadonlyMap<string, FigureNumber> } | null;
  },
  links: FigureLinks,
  roomPx: number,
): { figure: ReactNode; figureHeightPx: number } {
  const { text, of, isCoincidence, dates, row } = numeral;
  const band =
    row === null
      ? null
      : placeCountBand(row.evaluation, "consequents", row.numbers, roomPx - numeralRoomPx, dates);
  const classes = [
    "image-numeral",
    ...(isCoincidence ? ["image-numeral-coincidence"] : []),
    ...(text.length > 3 ? ["image-numeral-long"] : []),
  ].join(" ");
  return {
    figureHeightPx: Math.max(numeralHeightPx, (band?.heightPx ?? 0) + 12),
    figure: (
      <>
        <text className={classes} x="0" y="58">
          {text}
        </text>
        <text className="image-deck" x="0" y="82">
          {of}
        </text>
        {band !== null && (
          <g transform={`translate(${numeralRoomPx} 12)`}>
            {/* What found no room is counted by the number. */}
            <CountBand
              band={{ ...band, left: 0 }}
              idPrefix="band"
              label="The contacts, and which of them count"
              links={links}
            />
          </g>
        )}
      </>
    ),
  };
}
