import { type ComparedCount, CountVerdict } from "@/app/_components/event/count-verdict";
import { formatEdtf } from "@/lib/dates/format-edtf";

/** A compared count with its contact and the source of the count. */
export interface OutsideCountRow extends ComparedCount {
  event: { slug: string; title: string; date: string };
  source: { publisher: string; url: string | null } | null;
}

/** How others number the contacts of a track, and what explains where they differ. */
export function OutsideCountTable({ rows }: { rows: readonly OutsideCountRow[] }) {
  return (
    <table className="record-table count-table">
      <caption className="visually-hidden">Counts by others</caption>
      <thead>
        <tr>
          <th scope="col">Contact</th>
          <th scope="col">Their count</th>
          <th scope="col">Beside this record</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/events/${row.event.slug}`}>{row.event.title}</a>
              <span className="note">, {formatEdtf(row.event.date)}</span>
            </th>
            <td>
              <strong className="outside-count">{row.count}</strong> {row.what}
              <span className="note count-source">
                {row.countedBy}
                <SourceWords source={row.source} />
              </span>
            </td>
            <td>
              <CountVerdict compared={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SourceWords({ source }: { source: OutsideCountRow["source"] }) {
  if (source === null) return ". No source is named for the count.";
  return (
    <>
      {". Source: "}
      {source.url === null ? (
        `${source.publisher}, link wanted`
      ) : (
        <a href={source.url} rel="noopener nofollow">
          {source.publisher}
        </a>
      )}
      .
    </>
  );
}
