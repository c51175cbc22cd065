import { TableScroll } from "@/app/_components/table-scroll";
import type { VersionDay } from "@/db/queries/history/list-version-days";
import { formatDay } from "@/lib/dates/format-edtf";
import styles from "./data.module.css";

/** The latest days on which the record changed, with the way to what changed and to the record as it was then. */
export function VersionTable({ days, most }: { days: readonly VersionDay[]; most: number }) {
  return (
    <div className={styles.table}>
      <TableScroll label="The latest days with changes">
        <table>
          <caption>The latest days with changes, in UTC</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Version</th>
              <th scope="col">Changes</th>
              <th scope="col">As known then</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, dataVersion, before, changes }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day)}</th>
                <td>{dataVersion}</td>
                <td>
                  <a href={`/changes?since=${before}&until=${dataVersion}`} rel="nofollow">
                    {changes >= most
                      ? `${most} or more changes`
                      : changes === 1
                        ? "1 change"
                        : `${changes} changes`}
                  </a>
                </td>
                <td>
                  <a href={`/data?as-known-on=${day}`} rel="nofollow">
                    Files of {formatDay(day)}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </div>
  );
}
