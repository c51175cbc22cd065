import Link from "next/link";
import { formatInstant } from "@/app/_components/desk/format-instant";
import { PageLinks } from "@/app/_components/desk/page-links";
import { ImportButton } from "@/app/_components/import/import-button";
import { TableScroll } from "@/app/_components/table-scroll";
import { isImportInterrupted, isImportUnderWay } from "@/app/_server/import/import-jobs";
import type { ImportInList, listImports } from "@/db/queries/imports/list-imports";
import { importLayoutLabels } from "@/lib/exchange/import/import-mapping";
import { importStateLabels, importStateWords, isWorkingImport } from "@/lib/records/import-state";
import { continueImport, dropImport } from "../../_actions/import-actions";

/** The imports that were begun, the latest first: how far each is, how many rows became events, who, when. */
export function ImportList({
  page,
  isFirst,
}: {
  page: Awaited<ReturnType<typeof listImports>>;
  /** Whether the latest are shown. */
  isFirst: boolean;
}) {
  const last = page.imports.at(-1);
  return (
    <section className="section" aria-labelledby="earlier">
      <h2 id="earlier">Earlier imports</h2>
      {page.imports.length === 0 ? (
        <p className="desk-empty">No import yet. Choose a file, or paste rows.</p>
      ) : (
        <TableScroll label="Earlier imports">
          <table className="import-table">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col">Standing</th>
                <th scope="col" className="numeric">
                  Rows
                </th>
                <th scope="col" className="numeric">
                  Imported
                </th>
                <th scope="col" className="numeric">
                  Kept aside
                </th>
                <th scope="col">Begun</th>
                <th scope="col">
                  <span className="visually-hidden">What can be done</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {page.imports.map((stored) => (
                <ImportLine key={stored.id} stored={stored} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <PageLinks
        label="Pages of earlier imports"
        previousHref={isFirst ? null : "/desk/import#earlier"}
        previousWords="First page"
        nextHref={
          page.hasMore && last !== undefined
            ? `/desk/import?before=${last.createdAt}-${last.id}#earlier`
            : null
        }
      />
    </section>
  );
}

function ImportLine({ stored }: { stored: ImportInList }) {
  const { id, fileName, layout, state, rowCount, counts, createdAt, createdByName, visibleAt } = stored;
  const isInterrupted = isWorkingImport(state) && isImportInterrupted(stored);
  const imported = (counts?.imported ?? 0) + (counts?.updated ?? 0);
  const aside =
    (counts?.faulty ?? 0) + (counts?.waiting ?? 0) + (counts?.toConfirm ?? 0) + (counts?.aside ?? 0);
  return (
    <tr>
      <th scope="row">
        <Link href={`/desk/import/${id}`} prefetch={false}>
          {fileName}
        </Link>
        <span className="import-line">{importLayoutLabels[layout]}</span>
      </th>
      <td>
        {isInterrupted
          ? "Interrupted"
          : isImportUnderWay(stored)
            ? importStateWords(stored)
            : importStateLabels[state]}
        {stored.undoneByName !== null && <span className="import-line">by {stored.undoneByName}</span>}
        {stored.undoneByName === null && stored.visibleByName !== null && (
          <span className="import-line">by {stored.visibleByName}</span>
        )}
        {stored.problem !== null && <span className="import-line">{stored.problem}</span>}
      </td>
      <td className="numeric">{rowCount.toLocaleString("en-GB")}</td>
      <td className="numeric">{state === "undone" ? 0 : imported.toLocaleString("en-GB")}</td>
      <td className="numeric">{aside.toLocaleString("en-GB")}</td>
      <td>
        {formatInstant(createdAt)}
        <span className="import-line">by {createdByName}</span>
      </td>
      <td>
        {isInterrupted && state !== "reading" && (
          <ImportButton action={continueImport} id={id} className="desk-small">
            Continue
          </ImportButton>
        )}
        {state === "imported" && (
          <Link href={`/desk/import/${id}#undo-heading`} prefetch={false}>
            Undo
          </Link>
        )}
        {isInterrupted && visibleAt === null && (
          <ImportButton action={dropImport} id={id} className="button-quiet desk-small">
            Discard
          </ImportButton>
        )}
      </td>
    </tr>
  );
}
