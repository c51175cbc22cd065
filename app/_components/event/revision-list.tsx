import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { civilDayAt } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { RevisionDetail } from "@/lib/records/event-detail";
import { changedFieldWords } from "@/lib/records/history/field-label";
import { nextBeforeVersion } from "@/lib/records/history/version-pages";
import { revisionByWords } from "@/lib/records/revision-by-words";
import { revisionKindLabels } from "@/lib/records/vocabularies";

/** The latest versions: when (day in UTC), by whom, what it is, which fields changed, and why; each can be opened. */
export function RevisionList({ slug, revisions }: { slug: string; revisions: readonly RevisionDetail[] }) {
  const versions = `/events/${slug}/versions`;
  const before = nextBeforeVersion(revisions);
  return (
    <>
      {revisionTable(versions, revisions)}
      {before !== null && (
        <p className="note">
          <Link href={`${versions}?before=${before}`} prefetch={false}>
            {before === 2 ? "The first version" : `The ${before - 1} versions before`}
          </Link>
        </p>
      )}
    </>
  );
}

function revisionTable(versions: string, revisions: readonly RevisionDetail[]) {
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
              <th scope="row">
                <span className="version-word">Version </span>
                <Link href={`${versions}/${row.version}`} prefetch={false}>
                  {row.version}
                  <span className="visually-hidden">, as it stood</span>
                </Link>
              </th>
              <td className="day-cell">{formatDay(civilDayAt(row.at, "UTC"))}</td>
              <td>{revisionByWords(row)}</td>
              <td>
                {changeWords(row)}
                {row.version > 1 && changedFieldWords("event", row.changed) !== "" && (
                  <>
                    {" "}
                    <Link
                      href={`${versions}?from=${row.version - 1}&to=${row.version}#comparison`}
                      prefetch={false}
                      className="revision-compare"
                    >
                      Compare<span className="visually-hidden"> with version {row.version - 1}</span>
                    </Link>
                  </>
                )}
              </td>
              <td>
                {row.reason ?? "No reason given"}
                {row.publicNote !== null && (
                  <span className="version-note">Readers were told: {row.publicNote}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** "Corrected: held on, place"; of the first version that it was made. */
function changeWords(row: RevisionDetail): string {
  if (row.version === 1) return "Record made";
  const fields = changedFieldWords("event", row.changed);
  const kind = revisionKindLabels[row.kind];
  return fields === "" ? kind : `${kind}: ${fields}`;
}
