import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ImportFrame } from "@/app/_components/import/import-frame";
import { requireActor } from "@/app/_server/auth/session";
import { readingOf, rowView } from "@/app/_server/import/row-view";
import { getStore } from "@/app/_server/store";
import { readImportRows } from "@/db/queries/imports/list-import-rows";
import { readImport } from "@/db/queries/imports/read-import";
import { CompareRow } from "./compare-row";
import { MendRow } from "./mend-row";
import { RowReadings } from "./row-readings";
import "@/app/styles/desk-import.css";

export const metadata: Metadata = { title: "Row of an import" };

/** One row: its values beside the readings made of them, what it is like, and its cells, to be mended. */
export default async function RowPage({ params }: { params: Promise<{ id: string; row: string }> }) {
  const { id, row } = await params;
  const path = `/desk/import/${id}`;
  if (!/^[1-9]\d{0,8}$/.test(row)) notFound();
  const actor = await requireActor("researcher", `${path}/rows/${row}`);
  const store = getStore();
  const found = await readImport(store, actor, id);
  const [listed] = await readImportRows(store, actor, id, [Number(row)]);
  const mapping = found?.stored.mapping ?? null;
  if (found === null || listed === undefined || mapping === null) notFound();
  const { stored } = found;
  const view = rowView(listed, mapping);
  const isOpen = stored.state === "review";
  const earlier = listed.outcome.likeness?.rowNumber ?? null;
  const [like] = earlier === null ? [] : await readImportRows(store, actor, id, [earlier]);
  return (
    <>
      <h1>Row {row}</h1>
      <ImportFrame step={3} links={{ 1: "/desk/import", 2: `${path}/columns`, 3: path }}>
        <p className="import-file-line">
          <strong>{stored.fileName}</strong>, line {listed.row.lineNumber}.{" "}
          <Link href={path} prefetch={false}>
            All rows
          </Link>
        </p>
        <p className={view.reasons.length > 0 ? "import-summary desk-doubt" : "import-summary"}>
          {view.stateWords}
          {view.reasons.length > 0 ? `: ${view.reasons.join(" ")}` : "."}
        </p>
        <CompareRow
          id={id}
          view={view}
          listed={listed}
          like={like === undefined ? null : rowView(like, mapping)}
          isOpen={isOpen}
        />
        <RowReadings reading={readingOf(listed, mapping)} />
        <MendRow id={id} listed={listed} columns={stored.columns} isOpen={isOpen} />
      </ImportFrame>
    </>
  );
}
