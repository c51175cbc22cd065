import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { TableScroll } from "@/app/_components/table-scroll";
import type { RevisionDetail } from "@/lib/records/event-detail";
import { changedFieldWords } from "@/lib/records/history/field-label";
import type { RevisedType } from "@/lib/records/history/revised-type";
import { revisionByWords } from "@/lib/records/revision-by-words";
import { revisionKindLabels } from "@/lib/records/vocabularies";

/**
 * Every version of a record, two of which can be chosen to be compared: a form that asks for the page again, so that it
 * needs no script and the comparison has an address.
 */
export function VersionTable({
  type,
  revisions,
  chosen,
  action,
  before = null,
  versionHref = null,
  restoreHref = null,
}: {
  type: RevisedType;
  /** The newest first. */
  revisions: readonly RevisionDetail[];
  chosen: { from: number; to: number } | null;
  /** The address of the page. */
  action: string;
  /** The version before which the page begins; null for the newest on. */
  before?: number | null;
  /** Where a version is shown as it stood; null where none is. */
  versionHref?: ((version: number) => string) | null;
  /** Where a version is brought back; null where the reader may not, and for the version that is stored now. */
  restoreHref?: ((version: number) => string | null) | null;
}) {
  const canCompare = revisions.length > 1;
  return (
    <form action={action} className="version-form">
      {before !== null && <input type="hidden" name="before" value={before} />}
      <TableScroll label="Versions">
        <table className="version-table">
          <thead>
            <tr>
              {canCompare && <th scope="col">Compare</th>}
              <th scope="col">Version</th>
              <th scope="col">Time</th>
              <th scope="col">By</th>
              <th scope="col">What it is</th>
              <th scope="col">Why</th>
              {restoreHref !== null && (
                <th scope="col">
                  <span className="visually-hidden">Action</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {revisions.map((row) => (
              <tr key={row.version}>
                {canCompare && (
                  <td className="version-choice">
                    <Choice name="from" version={row.version} isChosen={chosen?.from === row.version} />
                    <Choice name="to" version={row.version} isChosen={chosen?.to === row.version} />
                  </td>
                )}
                <th scope="row">
                  <span className="version-word">Version </span>
                  {versionHref === null ? (
                    row.version
                  ) : (
                    <Link href={versionHref(row.version)} prefetch={false}>
                      {row.version}
                      <span className="visually-hidden">, as it stood</span>
                    </Link>
                  )}
                </th>
                <td className="day-cell">{formatInstant(row.at)}</td>
                <td>{revisionByWords(row)}</td>
                <td>
                  <strong className="version-kind">{revisionKindLabels[row.kind]}</strong>
                  {row.version > 1 && (
                    <span className="version-changed">{changedFieldWords(type, row.changed)}</span>
                  )}
                </td>
                <td>
                  {row.reason ?? "No reason given"}
                  {row.publicNote !== null && (
                    <span className="version-note">Readers were told: {row.publicNote}</span>
                  )}
                </td>
                {restoreHref !== null && <td>{restoreLink(restoreHref(row.version), row.version)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {canCompare && (
        <p className="version-compare">
          <button type="submit">Compare the two versions</button>
        </p>
      )}
    </form>
  );
}

function Choice({ name, version, isChosen }: { name: "from" | "to"; version: number; isChosen: boolean }) {
  return (
    <label>
      <input type="radio" name={name} value={version} defaultChecked={isChosen} />
      {name}
      <span className="visually-hidden"> version {version}</span>
    </label>
  );
}

function restoreLink(href: string | null, version: number) {
  if (href === null) return null;
  return (
    <Link href={href} prefetch={false}>
      Restore<span className="visually-hidden"> version {version}</span>
    </Link>
  );
}
