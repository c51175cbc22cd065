import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream, existsSync, readFileSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { NotFoundError, ValidationError } from "@/lib/errors";
import { defaultMapping } from "@/lib/exchange/import/default-mapping";
import { type ImportLayout, type ImportMapping, importMapping } from "@/lib/exchange/import/import-mapping";
import { type ImportRowChoice, type ImportRowState, importStateLabels } from "@/lib/records/import-state";
import { addUnknownNames } from "../commands/imports/add-unknown-names";
import { decideImportRows } from "../commands/imports/decide-import-rows";
import { discardImport } from "../commands/imports/discard-import";
import { makeImportVisible } from "../commands/imports/make-import-visible";
import { readImportFile } from "../commands/imports/read-import-file";
import { runImport } from "../commands/imports/run-import";
import { setImportMapping } from "../commands/imports/set-import-mapping";
import { stageImport } from "../commands/imports/stage-import";
import { undoImport } from "../commands/imports/undo-import";
import { keptAsideLines } from "../queries/imports/kept-aside-lines";
import { listImports } from "../queries/imports/list-imports";
import { type ReadImport, readImport } from "../queries/imports/read-import";
import { tallyRows } from "../queries/imports/tally-rows";
import type { Store } from "../store";

/** Between two batches, so that a running server can save meanwhile: it asks for the lock again and again, not in a queue. */
const pauseMs = 15;
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, pauseMs));
const clock = () => Date.now();

export interface ImportFileArgs {
  file: string;
  layout: ImportLayout | null;
  mappingFile: string | null;
  as: "contacts" | "announcements" | null;
  isAddingUnknown: boolean;
  isConfirming: boolean;
  isUpdating: boolean;
  isDryRun: boolean;
}

/** Imports a file and prints how many rows went which way; false where some were kept aside. */
export async function importFile(store: Store, args: ImportFileArgs): Promise<boolean> {
  const { file } = args;
  if (!existsSync(file)) throw new NotFoundError(`There is no file ${file}.`);
  const given = args.mappingFile === null ? null : readMappingFile(args.mappingFile);
  const id = randomUUID();
  const bySystem = { actor: null, id };
  await readImportFile(store, {
    ...bySystem,
    clock,
    fileName: basename(file),
    bytes: createReadStream(file),
  });
  try {
    const { stored } = await readExisting(store, id);
    const input = mappingOf(stored, args, given);
    await setImportMapping(store, { ...bySystem, now: clock(), input });
    await lead(store, id);
    if (args.isAddingUnknown || given?.addUnknown === true) {
      await addUnknownNames(store, { ...bySystem, now: clock(), newId: randomUUID });
      await lead(store, id);
    }
    if (args.isConfirming) await choose(store, id, "toConfirm", "import");
    if (args.isUpdating) await choose(store, id, "duplicate", "update");
  } catch (error) {
    await discardOne(store, id);
    throw error;
  }
  const isAllTaken = await report(store, id, file, args.isDryRun);
  const { included } = tallyRows(await readExisting(store, id));
  if (args.isDryRun || included === 0) {
    await discardOne(store, id);
    if (!args.isDryRun) console.log("Nothing was imported.");
    return isAllTaken;
  }
  await stageImport(store, { ...bySystem, now: clock(), runId: randomUUID(), isToBeVisible: true });
  await lead(store, id);
  await makeImportVisible(store, { ...bySystem, now: clock() });
  await lead(store, id);
  console.log(`Imported as ${id}. To undo it: npm run import -- --undo ${id}`);
  return isAllTaken;
}

type GivenMapping = Record<string, unknown> & { addUnknown?: boolean | undefined };

function readMappingFile(path: string): GivenMapping {
  if (!existsSync(path)) throw new NotFoundError(`There is no file ${path}.`);
  try {
    return z
      .looseObject({ addUnknown: z.boolean().optional() })
      .parse(JSON.parse(readFileSync(path, "utf8")));
  } catch {
    throw new ValidationError([
      { path: "", message: `${path} is no mapping: it is not JSON, or no object.` },
    ]);
  }
}

function mappingOf(
  { layout, columns, mapping }: ReadImport["stored"],
  args: ImportFileArgs,
  given: GivenMapping | null,
): unknown {
  const base: ImportMapping | null = args.layout === null ? mapping : defaultMapping(args.layout, columns);
  const { addUnknown: _addUnknown, ...own } = given ?? {};
  const chosen = given === null ? base : { layout: args.layout ?? layout, ...own };
  const whole = args.as === null ? chosen : { ...chosen, as: args.as };
  const parsed = importMapping.safeParse(whole);
  if (parsed.success) return parsed.data;
  throw new ValidationError(
    parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
  );
}

async function choose(
  store: Store,
  id: string,
  state: ImportRowState,
  choice: ImportRowChoice,
): Promise<void> {
  try {
    const input = { rows: { state }, choice };
    await decideImportRows(store, { actor: null, id, now: clock(), input });
  } catch (error) {
    // No row is in that state, or none of them is a later state of anything.
    if (!(error instanceof ValidationError)) throw error;
  }
}

async function report(store: Store, id: string, file: string, isDryRun: boolean): Promise<boolean> {
  const found = await readExisting(store, id);
  const { read, included, updating, aside, duplicate } = tallyRows(found);
  const taken = isDryRun ? "would be taken" : "taken";
  const updates = updating === 0 ? "" : `, ${updating} of them as updates`;
  console.log(`${read} rows read, ${included} ${taken}${updates}, ${aside} faulty, ${duplicate} duplicate.`);
  if (found.names.open > 0) {
    console.log(`${found.names.open} names are borne by no stored record; --add-unknown adds them.`);
  }
  const faults = `${file}.faults.csv`;
  if (aside + duplicate === 0) rmSync(faults, { force: true });
  else {
    const lines = Readable.from(keptAsideLines(store, null, id, found.stored.columns));
    await pipeline(lines, createWriteStream(faults));
    console.log(`What was kept aside stands in ${faults}.`);
  }
  return aside === 0;
}

/** Leads an import on; throws with what stopped it. */
async function lead(store: Store, id: string): Promise<void> {
  await runImport(store, { id, clock, pause });
  const problem = (await readImport(store, null, id))?.stored.problem ?? null;
  if (problem !== null) throw new ValidationError([{ path: "", message: problem }]);
}

async function readExisting(store: Store, id: string): Promise<ReadImport> {
  const found = await readImport(store, null, id);
  if (found === null)
    throw new NotFoundError(`There is no import ${id}. --list prints those that there are.`);
  return found;
}

/** Goes on with an import that was interrupted; one that was prepared is made visible. */
export async function continueImport(store: Store, id: string): Promise<void> {
  const before = (await readExisting(store, id)).stored.state;
  await lead(store, id);
  if ((await readImport(store, null, id))?.stored.state === "staged" && before !== "checking") {
    await makeImportVisible(store, { actor: null, id, now: clock() });
    await lead(store, id);
  }
  const found = await readImport(store, null, id);
  console.log(found === null ? "Discarded." : `${id}: ${importStateLabels[found.stored.state]}.`);
}

/** Discards an import of which nothing is visible. */
export async function discardOne(store: Store, id: string): Promise<void> {
  await readExisting(store, id);
  await discardImport(store, { actor: null, id, now: clock() });
  await lead(store, id);
}

/** Undoes a visible import, and prints what was kept. */
export async function undoOne(store: Store, id: string): Promise<void> {
  await readExisting(store, id);
  await undoImport(store, { actor: null, id, now: clock() });
  await lead(store, id);
  const { byState } = tallyRows(await readExisting(store, id));
  const { removed = 0, kept = 0 } = byState;
  const events = removed === 1 ? "event" : "events";
  console.log(`Undone: ${removed} ${events} removed, ${kept} kept because they were edited since.`);
}

/** Prints the latest imports: id, how far each is, its rows, its file. */
export async function printImports(store: Store): Promise<void> {
  const { imports } = await listImports(store, null, { before: null, limit: 50 });
  if (imports.length === 0) console.log("No import yet.");
  for (const { id, state, rowCount, fileName } of imports) {
    console.log(`${id}\t${importStateLabels[state]}\t${rowCount} rows\t${fileName}`);
  }
}
