import { TableScroll } from "@/app/_components/table-scroll";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { RevisionDetail } from "@/lib/records/event-detail";

/** Every saved version: when (day in UTC), by whom, which fields changed, and why. */
export function RevisionList({ revisions }: { revisions: readonly RevisionDetail[] }) {
  return (
    <TableScroll label="Changes">
      <table className="revisions">
        <thead>
          <tr>
            <th scope="col">Version</th>
            <th scope="col">Day (UTC)</th>
            <th scope="col">By</th>
            <th scope="col">What changed</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map((row) => (
            <tr key={row.version}>
              <th scope="row">{row.version}</th>
              <td className="day-cell">{formatDay(civilDayAt(row.at, "UTC"))}</td>
              <td>{row.userName}</td>
              <td>{row.version === 1 ? "Record made" : row.changed.map(fieldWords).join(", ")}</td>
              <td>{row.reason ?? "No reason given"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** "madePublic" as "made public". */
function fieldWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
