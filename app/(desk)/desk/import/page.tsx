import type { Metadata } from "next";
import { ImportFrame } from "@/app/_components/import/import-frame";
import { PasteForm } from "@/app/_components/import/paste-form";
import { requireActor } from "@/app/_server/auth/session";
import { getStore } from "@/app/_server/store";
import { listImports } from "@/db/queries/imports/list-imports";
import { importLimits } from "@/lib/exchange/import/import-limits";
import { pasteRows } from "../../_actions/import-mapping-actions";
import { ImportList } from "./import-list";
import { UnderstoodColumns } from "./understood-columns";
import "@/app/styles/desk-import.css";

export const metadata: Metadata = { title: "Import" };

const pageSize = 20;
const megabytes = Math.floor(importLimits.bytes / 1024 / 1024);

const problems = new Map([
  ["none", "Choose a file first."],
  [
    "origin",
    "The form was sent from another address than this server’s own. Open this page there and send it again.",
  ],
  ["file", "The file could not be read."],
]);

/** Where an import begins: a file or a paste. Under it, the imports that were begun before. */
export default async function ImportPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const actor = await requireActor("researcher", "/desk/import");
  const { problem, why, before } = await searchParams;
  const message =
    problem === "file" && typeof why === "string" && why !== ""
      ? why.slice(0, 300)
      : problems.get(typeof problem === "string" ? problem : "");
  const key = readKey(before);
  const page = await listImports(getStore(), actor, { before: key, limit: pageSize });
  return (
    <>
      <h1>Import</h1>
      <ImportFrame step={1}>
        <form
          action="/api/desk/import/upload"
          method="post"
          encType="multipart/form-data"
          className="import-form"
        >
          <div className="field">
            <label htmlFor="import-file">File with rows</label>
            <span className="field-hint" id="import-file-hint">
              CSV, TSV, JSON Lines or XML, up to {megabytes} MB and{" "}
              {importLimits.rows.toLocaleString("en-GB")} rows. Nothing of it is public before it is imported.
            </span>
            <input
              id="import-file"
              type="file"
              name="file"
              required
              accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson,.xml,text/csv,text/tab-separated-values,application/json,application/xml"
              aria-describedby={
                message === undefined ? "import-file-hint" : "import-file-hint import-file-error"
              }
              aria-invalid={message !== undefined}
            />
            {message !== undefined && (
              <span className="field-error" id="import-file-error" role="alert">
                {message}
              </span>
            )}
          </div>
          <div className="desk-buttons">
            <button type="submit" className="button-primary">
              Read the file
            </button>
          </div>
        </form>
        <PasteForm action={pasteRows} />
        <UnderstoodColumns />
      </ImportFrame>
      <ImportList page={page} isFirst={key === null} />
    </>
  );
}

function readKey(before: string | string[] | undefined): { createdAt: number; id: string } | null {
  const [, createdAt, id] = typeof before === "string" ? (/^(\d{1,15})-(.{1,64})$/.exec(before) ?? []) : [];
  return createdAt === undefined || id === undefined ? null : { createdAt: Number(createdAt), id };
}
