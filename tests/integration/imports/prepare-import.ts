import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { readImportFile } from "@/db/commands/imports/read-import-file";
import { runImport } from "@/db/commands/imports/run-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { stageImport } from "@/db/commands/imports/stage-import";
import { type ListedRow, listImportRows } from "@/db/queries/imports/list-import-rows";
import { readImport } from "@/db/queries/imports/read-import";
import type { Store } from "@/db/store";
import type { ImportMappingEntry } from "@/lib/exchange/import/import-mapping";
import type { Actor } from "@/lib/records/user";

/** The time of every step in these tests, in epoch milliseconds. */
export const importedAt = 5_000;
const clock = () => importedAt;

async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === "string" ? new TextEncoder().encode(text) : text;
}

/** The columns of the small files in these tests. */
export const header = "id,stamp,type,kind,day,place,by,person,title,url";

/** How those columns become fields. */
export const smallMapping: ImportMappingEntry = {
  layout: "plain",
  as: "byColumn",
  fields: {
    type: ["type"],
    kind: ["kind"],
    title: ["title"],
    date: ["day"],
    place: ["place"],
    announcedBy: ["by"],
    sourceUrl: ["url"],
    externalId: ["id"],
    externalStamp: ["stamp"],
  },
  people: [{ column: "person", role: "principal", partyColumn: "by" }],
  constants: {
    format: "phone",
    level: "leader",
    status: "held",
    externalScheme: "set",
    publisher: "A paper",
  },
  tables: {
    type: { contact: "contact", announcement: "announcement" },
    kind: { capture: "capture", denial: "denial" },
  },
};

/** A file of the small world: a call, a claim, and a row without a day. */
export const smallFile = [
  header,
  "A1,1,contact,,2025-12-02,,Russia,Vladimir Putin,A call of the president,https://example.org/a",
  "A2,1,announcement,capture,2025-12-01,Pokrovsk,Russia,,Russia says it captured Pokrovsk,https://example.org/b",
  "A3,1,announcement,denial,,Pokrovsk,Ukraine,,Ukraine denies it,https://example.org/c",
].join("\n");

/** Reads a text in as a new import, up to its columns. */
export function readIn(
  store: Store,
  { id = "import", text, actor = null }: { id?: string; text: string | Uint8Array; actor?: Actor | null },
): Promise<void> {
  return readImportFile(store, { actor, id, clock, fileName: `${id}.csv`, bytes: bytesOf(text) });
}

/** Reads a text in as a new import and has its rows looked through. */
export async function reviewImport(
  store: Store,
  {
    id = "import",
    text = smallFile,
    mapping = smallMapping,
    actor = null,
  }: { id?: string; text?: string; mapping?: ImportMappingEntry | null; actor?: Actor | null } = {},
): Promise<void> {
  await readIn(store, { id, text, actor });
  const proposed = (await readImport(store, null, id))?.stored.mapping;
  await setImportMapping(store, { actor, id, now: importedAt, input: mapping ?? proposed });
  await runImport(store, { id, clock });
}

/** Leads an import on from wherever it is. */
export function goOn(store: Store, id = "import"): Promise<void> {
  return runImport(store, { id, clock });
}

/** Has the chosen rows prepared, and made visible where an actor who may asks for it. */
export async function prepareImport(
  store: Store,
  {
    id = "import",
    actor = null,
    isToBeVisible = false,
    runId = `run-${id}`,
  }: { id?: string; actor?: Actor | null; isToBeVisible?: boolean; runId?: string } = {},
): Promise<void> {
  await stageImport(store, { actor, id, now: importedAt, runId, isToBeVisible });
  await goOn(store, id);
}

/** The state of each row, and why, in the order of the file. */
export async function rowsOf(store: Store, id = "import"): Promise<string[]> {
  const { rows } = await listImportRows(store, null, id, { filter: "all", after: 0, limit: 1000 });
  return rows.map(({ outcome }: ListedRow) => [outcome.state, ...outcome.reasons].join(": "));
}

/** Has the chosen rows prepared and made visible by the system, to the end. */
export async function importAll(store: Store, id = "import"): Promise<void> {
  await prepareImport(store, { id });
  await makeImportVisible(store, { actor: null, id, now: importedAt });
  await goOn(store, id);
}
