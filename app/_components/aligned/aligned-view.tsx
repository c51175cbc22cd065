import "@/app/styles/drawings.css";
import "@/app/styles/aligned.css";
import { pageDrawings } from "@/app/_components/timeline/figure-drawings";
import type { AlignedInput } from "@/lib/timeline/aligned-input";
import { alignedLabel, alignedSentences } from "@/lib/timeline/aligned-words";
import { placeAligned } from "@/lib/timeline/place-aligned";
import { AlignedFigure } from "./aligned-figure";
import { AlignedTables } from "./aligned-tables";

/** Between the widths of two of the page's drawings much of the page would stay empty: its rows gain by being longer. */
const drawings = [...pageDrawings, { className: "aligned-drawing-large", widthPx: 1120 }];

/** Every contact of a rule at day 0 with the announcements round it, drawn for every range of widths, in words, and as tables. */
export function AlignedView({ input, idPrefix }: { input: AlignedInput; idPrefix: string }) {
  const label = alignedLabel(input);
  return (
    <>
      <div className="aligned-drawings">
        {(input.consequentCount === 0 ? [] : drawings).map(({ className, widthPx }) => (
          <div key={className} className={className}>
            <AlignedFigure
              placed={placeAligned(input, widthPx)}
              idPrefix={`${idPrefix}-${className}`}
              label={label}
            />
          </div>
        ))}
      </div>
      <div className="note aligned-notes">
        {alignedSentences(input).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <AlignedTables input={input} />
    </>
  );
}
