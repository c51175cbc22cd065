import { TableScroll } from "@/app/_components/table-scroll";
import type { OfficeDetail } from "@/lib/records/record-detail";
import { officeDates } from "./record-facts";
import { RecordLink } from "./record-link";

/** The offices of a person with their dates, the latest first. */
export function OfficeTable({ offices }: { offices: readonly OfficeDetail[] }) {
  return (
    <TableScroll label="Offices">
      <table className="record-table">
        <thead>
          <tr>
            <th scope="col">Office</th>
            <th scope="col">For</th>
            <th scope="col">When</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {offices.map((office) => (
            <tr key={`${office.title} ${office.from} ${office.party.slug}`}>
              <th scope="row">{office.title}</th>
              <td>
                <span className="cell-word">For </span>
                <RecordLink kind="party" record={office.party} />
              </td>
              <td>{officeDates(office)}</td>
              <td>
                <span className="cell-word">Source: </span>
                {office.sourceNote ?? "Not recorded"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
