"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";
import { requireSession } from "@/app/_server/auth/session";
import { commandIssues } from "@/app/_server/http/command-issues";
import { formText } from "@/app/_server/http/form-text";
import { startImportJob } from "@/app/_server/import/import-jobs";
import { getStore } from "@/app/_server/store";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { decideImportRows } from "@/db/commands/imports/decide-import-rows";
import { discardImport } from "@/db/commands/imports/discard-import";
import { makeImportVisible } from "@/db/commands/imports/make-import-visible";
import { mendImportRow } from "@/db/commands/imports/mend-import-row";
import { reopenImport } from "@/db/commands/imports/reopen-import";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { stageImport } from "@/db/commands/imports/stage-import";
import { undoImport } from "@/db/commands/imports/undo-import";
import { readImport } from "@/db/queries/imports/read-import";
import { ConflictError, ForbiddenError } from "@/lib/errors";
import { importRowChoices, importRowStates } from "@/lib/records/import-state";
import { type Actor, canWriteDrafts } from "@/lib/records/user";

const importId = z.string().min(1).max(64);

/** Says how dates that can be read two ways are meant, for all rows at once. */
export async function orderDates(form: FormData): Promise<void> {
  const { id, order } = z
    .object({ id: importId, order: z.enum(["dayFirst", "monthFirst"]) })
    .parse(Object.fromEntries(form));
  await act(id, form, async (actor) => {
    const mapping = (await readImport(getStore(), actor, id))?.stored.mapping;
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
  const given = safeNextPath(formText(form, "back"));
  const back = given.startsWith(`/desk/import/${id}`) ? given : to;
  const { actor } = await requireSession(back);
  let problem: string | null = null;
  try {
    await work(actor);
  } catch (error) {
    problem = refusalWords(error);
  }
  if (problem === null) startImportJob(id);
  const url = new URL(back, "http://desk");
  if (problem !== null) url.searchParams.set("problem", problem);
  redirect(`${url.pathname}${url.search}`);
}

/** The page that one comes back to is read anew, so a conflict needs no advice to do that. */
function refusalWords(error: unknown): string {
  if (error instanceof ConflictError) return error.message;
  const messages = commandIssues(error).map(({ message }) => message);
  return messages.join(" ");
}
