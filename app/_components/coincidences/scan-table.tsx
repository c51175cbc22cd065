import { TableScroll } from "@/app/_components/table-scroll";
import type { ScanPoint } from "@/lib/timeline/place-scan-map";
import type { ScanMapSide } from "./scan-map";

/** The scan as a table: a row an offset, a column a window; the count, and under it p where chance is given. */
export function ScanTable({
  windowCount,
  offsetCount,
  side,
  chosen,
}: {
  windowCount: number;
  offsetCount: number;
  side: ScanMapSide;
  chosen: ScanPoint;
}) {
  const windows = Array.from({ length: windowCount }, (_, days) => days);
  const offsets = Array.from({ length: offsetCount }, (_, days) => days);
  return (
    <TableScroll label={`The count at every window and offset: ${side.caption}`}>
      <table className="scan-table">
        <caption>
          {side.caption}: a column a window in days, a row an offset in days
          {side.p === null ? "" : "; under each count its p by shuffled days, for that cell alone"}.
        </caption>
        <thead>
          <tr>
            <th scope="col">Offset</th>
            {windows.map((days) => (
              <th key={days} scope="col" className="numeric">
                {days}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {offsets.map((offsetDays) => (
            <tr key={offsetDays}>
              <th scope="row">{offsetDays}</th>
              {windows.map((windowDays) => (
                <td
                  key={windowDays}
                  className={isSame(chosen, windowDays, offsetDays) ? "numeric is-chosen" : "numeric"}
                >
                  {countText(side, offsetDays * windowCount + windowDays)}
                  {side.p !== null && <small>{side.p[offsetDays * windowCount + windowDays]}</small>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function isSame(point: ScanPoint, windowDays: number, offsetDays: number): boolean {
  return point.windowDays === windowDays && point.offsetDays === offsetDays;
}

function countText({ counts, possibleCounts }: ScanMapSide, at: number): string {
  const certain = counts[at] ?? 0;
  const possible = possibleCounts[at] ?? certain;
  return possible > certain ? `${certain}–${possible}` : String(certain);
}
