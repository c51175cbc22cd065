import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { ChangeForm } from "@/app/_components/history/change-form";
import { TableScroll } from "@/app/_components/table-scroll";
import type { ListedWithdrawal } from "@/db/queries/history/list-withdrawn-events";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { reinstate, restoreFromTrash } from "../../_actions/history-actions";
import { KindMark } from "../kind-mark";

/** The withdrawn records, each with who withdrew it, when and why, and the form that brings it back. */
export function WithdrawnTable({
  rows,
  state,
  label,
}: {
  rows: readonly ListedWithdrawal[];
  state: "trashed" | "retracted";
  label: string;
}) {
  return (
    <TableScroll label={label}>
      <table className="withdrawn">
        <thead>
          <tr>
            <th scope="col">Record</th>
            <th scope="col">{state === "trashed" ? "Moved to the trash" : "Retracted"}</th>
            <th scope="col">Why</th>
            <th scope="col">{state === "trashed" ? "Restore" : "Publish again"}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <KindMark type={row.type} />
                <Link href={`/desk/history/event/${row.id}`} prefetch={false} className="withdrawn-title">
                  {row.title}
                </Link>
                <span className="note">{formatEdtf(row.date)}</span>
              </th>
              <td>
                {formatInstant(row.at)}
                {row.userName !== null && <span className="note withdrawn-by">by {row.userName}</span>}
              </td>
              <td>
                {row.reason ?? "No reason given"}
                {row.publicNote !== null && (
                  <span className="version-note">Readers were told: {row.publicNote}</span>
                )}
              </td>
              <td>
                {row.mergedInto !== null ? (
                  `Merged into “${row.mergedInto}”: undo the merge to bring it back.`
                ) : (
                  <details className="withdrawn-back">
                    <summary>
                      {state === "trashed" ? "Restore" : "Publish again"}
                      <span className="visually-hidden">: {row.title}</span>
                    </summary>
                    <ChangeForm
                      action={state === "trashed" ? restoreFromTrash : reinstate}
                      hidden={{ id: row.id, version: String(row.version) }}
                      submitLabel={state === "trashed" ? "Restore the record" : "Publish it again"}
                      note={
                        state === "trashed"
                          ? null
                          : { hint: "Stands among the corrections.", isRequired: false }
                      }
                    />
                  </details>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
