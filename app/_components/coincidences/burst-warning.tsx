import { capitalised } from "@/lib/capitalised";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { formatP } from "@/lib/timeline/p-words";

/** How unevenly a series falls; null figures where it has too few events to say. */
export interface BurstFigures {
  total: number;
  p: number | null;
  isBursty: boolean;
  densestRun: { from: string; to: string; count: number } | null;
}

/** A warning where a series comes in bursts: a test that spreads days evenly then finds too much. */
export function BurstWarning({ bursts, many }: { bursts: BurstFigures; many: string }) {
  if (!bursts.isBursty) return null;
  const { densestRun, total, p } = bursts;
  return (
    <div className="burst-warning">
      <h3>{capitalised(many)} come in bursts</h3>
      <p>
        {densestRun !== null &&
          `${densestRun.count} of the ${total} ${many} fall in ${formatDayRange(densestRun.from, densestRun.to)}. `}
        {p !== null &&
          `Gaps as uneven as those between the ${total} ${many} come about with p = ${formatP(p)} where days are drawn at random. `}
        A test that spreads days evenly tends to find too much then. Where the tests disagree, read the
        rotation.
      </p>
    </div>
  );
}
