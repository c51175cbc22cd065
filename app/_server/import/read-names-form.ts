import { randomUUID } from "node:crypto";
import { newRecordInput } from "@/db/commands/imports/add-unknown-names";
import type { NameDecision } from "@/db/commands/imports/decide-import-names";
import type { ListedName } from "@/db/queries/imports/list-import-names";
import { listRecordNames } from "@/db/queries/records/list-record-names";
import type { Store } from "@/db/store";
import type { FieldIssue } from "@/lib/errors";
import { foldText } from "@/lib/records/folded-text";
import { matchRecords } from "@/lib/records/match-records";
import type { RecordKind } from "@/lib/records/record-path";

/** What a form decides about names, and what of it cannot be told. Names of which nothing is said stay as they are. */
export async function readNamesForm(
  store: Store,
  form: FormData,
  names: readonly ListedName[],
  partyIds: ReadonlyMap<string, string>,
): Promise<{ decisions: NameDecision[]; issues: FieldIssue[] }> {
  const decisions: NameDecision[] = [];
  const issues: FieldIssue[] = [];
  const text = (field: string): string => {
    const value = form.get(field);
    return typeof value === "string" ? value.trim() : "";
  };
  for (const name of names) {
    const { key } = name;
    const chosen = text(`choice ${key}`);
    if (chosen.startsWith("record:")) {
      decisions.push({ key, decision: { choice: "record", id: chosen.slice("record:".length) } });
    } else if (chosen === "group" || chosen === "leaveOut" || chosen === "open") {
      decisions.push({ key, decision: { choice: chosen } });
    } else if (chosen === "new") {
      const input = newInput(name, text, partyIds.get(key) ?? null);
      decisions.push({ key, decision: { choice: "new", id: randomUUID(), input } });
    } else if (chosen === "other") {
      const found = await findOther(store, name, text(`other ${key}`));
      if (typeof found === "string") issues.push({ path: key, message: found });
      else decisions.push({ key, decision: { choice: "record", id: found.id } });
    }
  }
  return { decisions, issues };
}

/** A new record under the name as corrected; the spelling of the file becomes another name of it. */
function newInput(
  name: ListedName,
  text: (field: string) => string,
  partyId: string | null,
): Record<string, unknown> {
  const written = text(`name ${name.key}`) || name.name;
  const kind = text(`kind ${name.key}`);
  const input = newRecordInput({ ...name, name: written }, partyId);
  return {
    ...input,
    ...(kind !== "" && name.kind !== "person" ? { kind } : {}),
    ...(foldText(written) === foldText(name.name) ? {} : { aliases: [{ name: name.name }] }),
  };
}

const recordKindOf: Partial<Record<ListedName["kind"], RecordKind>> = {
  person: "person",
  place: "place",
  party: "party",
  track: "track",
};

/** The one stored record that a typed name means, or what to say. */
async function findOther(
  store: Store,
  { kind }: ListedName,
  typed: string,
): Promise<{ id: string } | string> {
  const recordKind = recordKindOf[kind];
  if (typed === "") return `Write the name of the ${kind}, or choose another answer.`;
  if (recordKind === undefined) return `Choose one of the ${kind}s that are offered.`;
  const records = await listRecordNames(store, recordKind);
  const exact = records.filter((record) =>
    [record.name, ...record.aliases].some((known) => foldText(known) === foldText(typed)),
  );
  const [only, another] = exact;
  if (only !== undefined && another === undefined) return only;
  const like = matchRecords(records, typed).map(({ record }) => record.name);
  if (another !== undefined) return `Several records are called “${typed}”. Merge or rename them first.`;
  return like.length === 0
    ? `No ${kind} is called “${typed}”.`
    : `No ${kind} is called “${typed}”. Like it: ${like.slice(0, 5).join(", ")}.`;
}
