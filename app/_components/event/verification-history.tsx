import { TableScroll } from "@/app/_components/table-scroll";
import type { VerificationDetail } from "@/lib/records/event-detail";
import { standingLabels } from "@/lib/records/vocabularies";
import { datedWords } from "./dated-words";
import { SourceMark } from "./source-mark";

/** Each dated assessment of a claim, the last one being its standing now. */
export function VerificationHistory({ verifications }: { verifications: readonly VerificationDetail[] }) {
  return (
    <TableScroll label="Assessments">
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Standing</th>
            <th scope="col">Who assessed it</th>
          </tr>
        </thead>
        <tbody>
          {verifications.map((row) => (
            <tr key={`${row.date}-${row.standing}-${row.assessor}`}>
              <td className="day-cell">{datedWords(row.date, row.datePrinted)}</td>
              <th scope="row">{standingLabels[row.standing]}</th>
              <td>
                {row.assessor}
                {row.party !== null && !row.assessor.includes(row.party.name) && `, ${row.party.name}`}{" "}
                <SourceMark number={row.sourceNumber} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
