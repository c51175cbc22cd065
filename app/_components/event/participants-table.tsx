import { RecordLink } from "@/app/_components/records/record-link";
import { TableScroll } from "@/app/_components/table-scroll";
import type { ParticipantDetail } from "@/lib/records/event-detail";
import { participationRoleLabels } from "@/lib/records/vocabularies";

/** Who took part, with the office held that day, for whom and in which role. */
export function ParticipantsTable({ participants }: { participants: readonly ParticipantDetail[] }) {
  return (
    <TableScroll label="People and their offices">
      <table className="participants">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Office on that day</th>
            <th scope="col">For</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {participants.map((row) => (
            <tr key={`${row.person?.slug ?? row.groupName}-${row.party.slug}`}>
              <th scope="row">
                {row.person === null ? row.groupName : <RecordLink kind="person" record={row.person} />}
                {row.printed !== null && <span className="note"> as printed: “{row.printed}”</span>}
              </th>
              <td>{officeWords(row)}</td>
              <td>
                <RecordLink kind="party" record={row.party} />
              </td>
              <td>{participationRoleLabels[row.role]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function officeWords(row: ParticipantDetail): string {
  if (row.person === null) return "A group, nobody named";
  if (row.office === null) return "No office recorded";
  const party = row.office.party.slug === row.party.slug ? "" : ` (${row.office.party.name})`;
  return `${row.office.title}${party}${row.office.isSure ? "" : ", not sure on that day"}`;
}
