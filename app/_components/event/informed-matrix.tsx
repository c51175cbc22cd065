import { RecordLink } from "@/app/_components/records/record-link";
import { TableScroll } from "@/app/_components/table-scroll";
import type { NotificationDetail } from "@/lib/records/event-detail";
import { notificationStandingLabels, notificationStandings } from "@/lib/records/vocabularies";
import { SourceMark } from "./source-mark";

/** A party a row, a standing a column; the mark differs by shape, and the words stand in the cell for a reader who hears it. */
export function InformedMatrix({ notifications }: { notifications: readonly NotificationDetail[] }) {
  return (
    <TableScroll label="Parties and when they were informed">
      <table className="informed">
        <thead>
          <tr>
            <th scope="col">Party</th>
            {notificationStandings.map((standing) => (
              <th scope="col" key={standing} className="informed-cell">
                {notificationStandingLabels[standing]}
              </th>
            ))}
            <th scope="col">What is known</th>
          </tr>
        </thead>
        <tbody>
          {notifications.map((row) => (
            <tr key={`${row.party.slug}-${row.standing}-${row.sourceNumber}`}>
              <th scope="row">
                <RecordLink kind="party" record={row.party} />
              </th>
              {notificationStandings.map((standing) => (
                <td
                  key={standing}
                  className={standing === row.standing ? "informed-cell is-so" : "informed-cell"}
                >
                  {standing === row.standing && (
                    <>
                      <span className={`informed-mark informed-mark-${standing}`} aria-hidden="true" />
                      <span className="visually-hidden">{notificationStandingLabels[standing]}</span>
                    </>
                  )}
                </td>
              ))}
              <td>
                <span className="informed-word">{notificationStandingLabels[row.standing]}. </span>
                {row.note ?? "No more is recorded."} <SourceMark number={row.sourceNumber} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
