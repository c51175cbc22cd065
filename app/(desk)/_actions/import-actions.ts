"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { MappingFormState } from "@/app/_components/import/mapping-form-state";
import type { NamesFormState } from "@/app/_components/import/names-form-state";
import type { PasteState } from "@/app/_components/import/paste-form";
import { currentActor } from "@/app/_server/auth/session";
import { startImportJob } from "@/app/_server/import/import-jobs";
import { readMappingView } from "@/app/_server/import/mapping-view";
import { readMappingForm } from "@/app/_server/import/read-mapping-form";
import { readNamesForm } from "@/app/_server/import/read-names-form";
import { getStore } from "@/app/_server/store";
import { addUnknownNames, readPartyIds } from "@/db/commands/imports/add-unknown-names";
import { decideImportNames } from "@/db/commands/imports/decide-import-names";
import { decideImportRows } from "@/db/commands/imports/decide-import-rows";
import { discardImport } from "@/db/commands/imports/discard-import";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { mendImportRow } from "@/db/commands/imports/mend-import-row";
import { readImportFile } from "@/db/commands/imports/read-import-file";
import { reopenImport } from "@/db/commands/imports/reopen-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { stageImport } from "@/db/commands/imports/stage-import";
import { undoImport } from "@/db/commands/imports/undo-import";
import { readImportNames } from "@/db/queries/imports/list-import-names";
import { readImport } from "@/db/queries/imports/read-import";
import { BackchannelError, type FieldIssue, ForbiddenError, ValidationError } from "@/lib/errors";
import { importMapping } from "@/lib/exchange/import/import-mapping";
import { importRowChoices, importRowStates } from "@/lib/records/import-state";
import { type Actor, canWriteDrafts } from "@/lib/records/user";

const importId = z.string().min(1).max(64);

async function signedIn(path: string): Promise<Actor> {
  const actor = await currentActor();
  if (actor === null) redirect(`/sign-in?next=${encodeURIComponent(path)}`);
  return actor;
}

/** Takes rows that somebody pasted, and leads to the columns that are to be matched. */
export async function pasteRows(_before: PasteState, form: FormData): Promise<PasteState> {
  const text = z.string().parse(form.get("text") ?? "");
  const actor = await currentActor();
  if (actor === null) {
    return { text, problem: "You are signed out. Sign in in another tab; what you pasted is kept here." };
  }
  if (text.trim() === "") return { text, problem: "Paste the rows with their header first." };
  const id = randomUUID();
  try {
    await readImportFile(getStore(), {
      ...{ actor, id, clock: Date.now, fileName: "Pasted rows" },
      bytes: bytesOf(text),
    });
  } catch (error) {
    if (error instanceof ValidationError) return { text, problem: error.issues[0]?.message ?? error.message };
    if (error instanceof BackchannelError) return { text, problem: error.message };
    throw error;
  }
  redirect(`/desk/import/${id}/columns`);
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}

/** Takes how the columns become fields; without all that is needed it comes back as it was chosen, with what is missing. */
export async function matchColumns(before: MappingFormState, form: FormData): Promise<MappingFormState> {
  const id = importId.parse(form.get("id"));
  const path = `/desk/import/${id}/columns`;
  const actor = await signedIn(path);
  const store = getStore();
  const found = await readImport(store, id);
  if (found === null) redirect("/desk/import");
  const { columns } = found.stored;
  const parsed = importMapping.safeParse(readMappingForm(form, columns, before.mapping));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path: at, message }) => ({ path: at.join("."), message }));
    return { ...before, issues };
  }
  const mapping = parsed.data;
  const again = async (issues: FieldIssue[]): Promise<MappingFormState> => {
    const { words } = await readMappingView(store, id, columns, mapping);
    return { mapping, words, issues };
  };
  if (form.get("intent") === "words") return again([]);
  try {
    await setImportMapping(store, { actor, id, now: Date.now(), input: mapping });
  } catch (error) {
    if (error instanceof ValidationError) return again([...error.issues]);
    if (error instanceof BackchannelError) return again([{ path: "", message: error.message }]);
    throw error;
  }
  startImportJob(id);
  redirect(`/desk/import/${id}`);
}

/** Takes what was decided about the names of a page; what cannot be told comes back as it was chosen and typed. */
export async function decideNames(_before: NamesFormState, form: FormData): Promise<NamesFormState> {
  const id = importId.parse(form.get("id"));
  const actor = await signedIn(`/desk/import/${id}/names`);
  const store = getStore();
  const keys = z.array(z.string().max(2000)).max(200).parse(form.getAll("key"));
  const names = await readImportNames(store, id, keys);
  const partyIds = await readPartyIds(store, id, names);
  const { decisions, issues } = await readNamesForm(store, form, names, partyIds);
  const values = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  if (issues.length > 0) return { values, issues };
  if (decisions.length === 0) {
    return {
      values,
      issues: [{ path: "", message: "Nothing is decided yet. Choose an answer for a name." }],
    };
  }
  try {
    await decideImportNames(store, { actor, id, now: Date.now(), input: decisions });
  } catch (error) {
    if (error instanceof ValidationError) return { values, issues: [...error.issues] };
    if (error instanceof BackchannelError) return { values, issues: [{ path: "", message: error.message }] };
    throw error;
  }
  startImportJob(id);
  redirect(`/desk/import/${id}/names?saved=${decisions.length}`);
}

/** Says how dates that can be read two ways are meant, for all rows at once. */
export async function orderDates(form: FormData): Promise<void> {
  const { id, order } = z
    .object({ id: importId, order: z.enum(["dayFirst", "monthFirst"]) })
    .parse(Object.fromEntries(form));
  await act(id, form, async (actor) => {
    const mapping = (await readImport(getStore(), id))?.stored.mapping;
    const input = { ...mapping, dateOrder: order };
    await setImportMapping(getStore(), { actor, id, now: Date.now(), input });
  });
}

/** Adds a record for every name that nobody decided. */
export async function addAllNames(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  await act(id, form, async (actor) => {
    await addUnknownNames(getStore(), { actor, id, now: Date.now(), newId: randomUUID });
  });
}

const rowNumbers = z.array(z.coerce.number().int().positive()).max(1000);

/** Decides about the chosen rows of a page, or about all rows in a state. */
export async function decideRows(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  const [, choice, scope] = z
    .string()
    .regex(/^(leaveOut|import|update|none)(?: (\w+))?$/)
    .transform((decision) => /^(\w+)(?: (\w+))?$/.exec(decision) ?? [])
    .parse(form.get("decision"));
  await act(id, form, async (actor) => {
    await decideImportRows(getStore(), {
      ...{ actor, id, now: Date.now() },
      input: {
        choice: z.enum(importRowChoices).nullable().catch(null).parse(choice),
        rows:
          scope === undefined
            ? rowNumbers.parse(form.getAll("row"))
            : { state: z.enum(importRowStates).parse(scope) },
      },
    });
  });
}

/** Writes cells of a row in place of those that came; "as it came" takes that back. */
export async function mendRow(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  const rowNumber = z.coerce.number().int().positive().parse(form.get("row"));
  const cells =
    form.get("intent") === "back"
      ? null
      : Object.fromEntries(
          [...form].flatMap(([name, value]) =>
            name.startsWith("cell.") && typeof value === "string"
              ? [[name.slice("cell.".length), value]]
              : [],
          ),
        );
  await act(id, form, async (actor) => {
    await mendImportRow(getStore(), { actor, id, now: Date.now(), input: { rowNumber, cells } });
  });
}

/** Prepares the chosen rows; an editor's are made visible as soon as all are prepared. */
export async function importRows(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  await act(id, form, async (actor) => {
    const args = { actor, id, now: Date.now(), runId: randomUUID() };
    await stageImport(getStore(), { ...args, isToBeVisible: form.get("intent") !== "prepare" });
  });
}

/** Makes a prepared import visible. */
export async function showImport(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  await act(id, form, (actor) => makeImportVisible(getStore(), { actor, id, now: Date.now() }));
}

/** Undoes a visible import. */
export async function takeBackImport(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  const reason = z.string().parse(form.get("reason") ?? "");
  await act(id, form, (actor) => undoImport(getStore(), { actor, id, now: Date.now(), reason }));
}

/** Takes up the rows that were kept aside. */
export async function takeUpImport(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  await act(id, form, (actor) => reopenImport(getStore(), { actor, id, now: Date.now() }));
}

/** Discards an import of which nothing is visible. */
export async function dropImport(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  await act(id, form, (actor) => discardImport(getStore(), { actor, id, now: Date.now() }), "/desk/import");
}

/** Goes on with an import that was interrupted. */
export async function continueImport(form: FormData): Promise<void> {
  const id = importId.parse(form.get("id"));
  await act(id, form, async (actor) => {
    if (!canWriteDrafts(actor.role)) throw new ForbiddenError("Only a researcher or an editor may do this.");
  });
}

/** Does something with an import, leads it on, and goes back to the page; what is refused is said there. */
async function act(
  id: string,
  form: FormData,
  work: (actor: Actor) => Promise<unknown>,
  to = `/desk/import/${id}`,
): Promise<void> {
  const given = form.get("back");
  const back = typeof given === "string" && given.startsWith(`/desk/import/${id}`) ? given : to;
  const actor = await signedIn(back);
  let problem: string | null = null;
  try {
    await work(actor);
  } catch (error) {
    if (!(error instanceof BackchannelError)) throw error;
    problem = error instanceof ValidationError ? (error.issues[0]?.message ?? error.message) : error.message;
  }
  if (problem === null) startImportJob(id);
  const url = new URL(back, "http://desk");
  if (problem !== null) url.searchParams.set("problem", problem);
  redirect(`${url.pathname}${url.search}`);
}
