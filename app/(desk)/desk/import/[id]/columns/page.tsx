import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportButton } from "@/app/_components/import/import-button";
import { ImportFrame } from "@/app/_components/import/import-frame";
import { MappingForm } from "@/app/_components/import/mapping-form";
import { requireActor } from "@/app/_server/auth/session";
import { counted } from "@/app/_server/import/counted";
import { readMappingView } from "@/app/_server/import/mapping-view";
import { getStore } from "@/app/_server/store";
import { readImport } from "@/db/queries/imports/read-import";
import { importLayoutLabels } from "@/lib/exchange/import/import-mapping";
import { recogniseLayout } from "@/lib/exchange/import/recognise-layout";
import { dropImport } from "../../../../_actions/import-actions";
import { matchColumns } from "../../../../_actions/import-mapping-actions";
import "@/app/styles/desk-import.css";

export const metadata: Metadata = { title: "Match the columns" };

/** The second step: how the columns of the file become fields. */
export default async function ColumnsPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/desk/import/${id}`;
  const actor = await requireActor("researcher", `${path}/columns`);
  const store = getStore();
  const found = await readImport(store, actor, id);
  if (found === null || found.stored.mapping === null) notFound();
  const { stored } = found;
  const { mapping, columns } = stored;
  if (mapping === null) notFound();
  const { samples, words } = await readMappingView(store, actor, id, columns, mapping);
  const recognised = recogniseLayout(columns);
  return (
    <>
      <h1>Match the columns</h1>
      <ImportFrame step={2} links={{ 1: "/desk/import", 3: path }}>
        <p className="import-file-line">
          <strong>{stored.fileName}</strong>: {counted(stored.rowCount, "row", "rows")},{" "}
          {counted(columns.length, "column", "columns")}. {layoutWords(mapping.layout, recognised)}
        </p>
        {stored.refusal !== null ? (
          <div className="message-error">
            <h2>These rows are not taken in</h2>
            <p>{stored.refusal}</p>
          </div>
        ) : (
          <MappingForm
            id={id}
            action={matchColumns}
            columns={samples}
            start={{ mapping, words, issues: [] }}
          />
        )}
        <div className="desk-buttons import-buttons">
          <ImportButton action={dropImport} id={id} className="button-quiet">
            Discard this import
          </ImportButton>
        </div>
      </ImportFrame>
    </>
  );
}

function layoutWords(
  layout: keyof typeof importLayoutLabels,
  { isSure, missing, extra }: ReturnType<typeof recogniseLayout>,
): string {
  if (layout === "plain") return "No layout is recognised by these columns; match them by hand.";
  const doubts = [
    ...(isSure ? [] : ["Some of its columns are missing, so look twice."]),
    ...(missing.length === 0 || missing.length > 12 ? [] : [`Missing: ${missing.join(", ")}.`]),
    ...(extra.length === 0 || extra.length > 12
      ? []
      : [`Unknown and kept with the rows: ${extra.join(", ")}.`]),
  ];
  return [`Recognised as ${importLayoutLabels[layout]}.`, ...doubts].join(" ");
}
