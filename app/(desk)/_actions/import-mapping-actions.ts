"use server";

import { randomUUID } from "node:crypto";
import { redirect } from "next/navigation";
import { z } from "zod";
import type { MappingFormState } from "@/app/_components/import/mapping-form-state";
import type { NamesFormState } from "@/app/_components/import/names-form-state";
import type { PasteState } from "@/app/_components/import/paste-form";
import { currentActor, requireActor } from "@/app/_server/auth/session";
import { commandIssues } from "@/app/_server/http/command-issues";
import { startImportJob } from "@/app/_server/import/import-jobs";
import { readMappingView } from "@/app/_server/import/mapping-view";
import { readMappingForm } from "@/app/_server/import/read-mapping-form";
import { readNamesForm } from "@/app/_server/import/read-names-form";
import { getStore } from "@/app/_server/store";
import { readPartyIds } from "@/db/commands/imports/add-unknown-names";
import { decideImportNames } from "@/db/commands/imports/decide-import-names";
import { readImportFile } from "@/db/commands/imports/read-import-file";
import { setImportMapping } from "@/db/commands/imports/set-import-mapping";
import { readImportNames } from "@/db/queries/imports/list-import-names";
import { readImport } from "@/db/queries/imports/read-import";
import type { FieldIssue } from "@/lib/errors";
import { importMapping } from "@/lib/exchange/import/import-mapping";

const importId = z.string().min(1).max(64);

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
    const messages = commandIssues(error).map(({ message }) => message);
    return { text, problem: messages.join(" ") };
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
  const actor = await requireActor("researcher", path);
  const store = getStore();
  const found = await readImport(store, actor, id);
  if (found === null) redirect("/desk/import");
  const { columns } = found.stored;
  const parsed = importMapping.safeParse(readMappingForm(form, columns, before.mapping));
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path: at, message }) => ({ path: at.join("."), message }));
    return { ...before, issues };
  }
  const mapping = parsed.data;
  const again = async (issues: FieldIssue[]): Promise<MappingFormState> => {
    const { words } = await readMappingView(store, actor, id, columns, mapping);
    return { mapping, words, issues };
  };
  if (form.get("intent") === "words") return again([]);
  try {
    await setImportMapping(store, { actor, id, now: Date.now(), input: mapping });
  } catch (error) {
    return again(commandIssues(error));
  }
  startImportJob(id);
  redirect(`/desk/import/${id}`);
}

/** Takes what was decided about the names of a page; what cannot be told comes back as it was chosen and typed. */
export async function decideNames(_before: NamesFormState, form: FormData): Promise<NamesFormState> {
  const id = importId.parse(form.get("id"));
  const actor = await requireActor("researcher", `/desk/import/${id}/names`);
  const store = getStore();
  const keys = z.array(z.string().max(2000)).max(200).parse(form.getAll("key"));
  const names = await readImportNames(store, actor, id, keys);
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
    return { values, issues: commandIssues(error) };
  }
  startImportJob(id);
  redirect(`/desk/import/${id}/names?saved=${decisions.length}`);
}
