import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { type FieldIssue, ValidationError } from "@/lib/errors";
import type { NameChoice } from "@/lib/exchange/import/import-types";
import { partyInput } from "@/lib/records/party";
import { personInput } from "@/lib/records/person";
import { placeInput } from "@/lib/records/place";
import { requireDraftWriter } from "../../access/authorise";
import { inChunks } from "../../rows/in-chunks";
import { readNames } from "../../rows/read-names";
import { importNames, type NewRecord } from "../../schema/import-names";
import type { Reader, Store } from "../../store";
import { parseInput } from "../input/parse-input";
import { checkImportAnew } from "./check-import-anew";
import type { ImportArgs } from "./create-import";
import { findImport } from "./find-import";

const decision = z.object({
  key: z.string().min(1),
  decision: z.discriminatedUnion("choice", [
    z.object({ choice: z.literal("record"), id: z.string().min(1).max(64) }),
    z.object({ choice: z.literal("group") }),
    z.object({ choice: z.literal("leaveOut") }),
    z.object({ choice: z.literal("open") }),
    /** A record is added with the import; `id` is the one that it gets. */
    z.object({
      choice: z.literal("new"),
      id: z.string().min(1).max(64),
      input: z.record(z.string(), z.unknown()),
    }),
  ]),
});
const decideNamesInput = z.array(decision).max(500, "Decide at most 500 names at once.");
export type NameDecision = z.input<typeof decision>;

const schemas = { person: personInput, place: placeInput, party: partyInput };

type StoredName = typeof importNames.$inferSelect;

/**
 * Says which record each of these names of an import means, or that one is to be added, and has the rows looked through anew.
 * Throws ForbiddenError below researcher, ValidationError (the path is the key of the name), NotFoundError, ConflictError.
 */
export async function decideImportNames(store: Store, args: ImportArgs & { input: unknown }): Promise<void> {
  const { actor, id, now } = args;
  requireDraftWriter(actor);
  const decisions = parseInput(decideNamesInput, args.input);
  await store.write(async ({ db }) => {
    const stored = await findImport(db, id, ["checking", "review"]);
    const names = new Map((await readStored(db, id, decisions)).map((name) => [name.key, name]));
    const issues: FieldIssue[] = [];
    for (const { key, decision: own } of decisions) {
      const name = names.get(key);
      if (name === undefined) continue;
      const issue = await findFault(db, name, own);
      if (issue !== null) issues.push({ path: key, message: issue });
    }
    if (issues.length > 0) throw new ValidationError(issues);
    for (const { key, decision: own } of decisions) {
      const name = names.get(key);
      if (name === undefined) continue;
      await db
        .update(importNames)
        .set({ ...decided(own), isMatched: false, isAdded: false })
        .where(and(eq(importNames.importId, id), eq(importNames.key, key)));
    }
    await checkImportAnew(db, stored, now);
  });
}

function readStored(
  db: Reader,
  importId: string,
  decisions: readonly { key: string }[],
): Promise<StoredName[]> {
  return inChunks(
    decisions.map(({ key }) => key),
    (chunk) =>
      db
        .select()
        .from(importNames)
        .where(and(eq(importNames.importId, importId), inArray(importNames.key, chunk))),
  );
}

type Decision = z.output<typeof decision>["decision"];

async function findFault(db: Reader, { kind }: StoredName, own: Decision): Promise<string | null> {
  if (own.choice === "group" && kind !== "person") return "Only people can be described as a group.";
  if (own.choice === "record") {
    const found = await readNames(db, kind, [own.id]);
    return found.has(own.id) ? null : "Choose one that is stored.";
  }
  if (own.choice !== "new") return null;
  if (kind === "topic" || kind === "track") return `Add a ${kind} on its own page first.`;
  const parsed = schemas[kind].safeParse(own.input);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? "This cannot be added.");
}

function decided(own: Decision): { choice: NameChoice | null; newRecord: NewRecord | null } {
  switch (own.choice) {
    case "open":
      return { choice: null, newRecord: null };
    case "new":
      return { choice: { choice: "record", id: own.id }, newRecord: { id: own.id, input: own.input } };
    case "record":
      return { choice: { choice: "record", id: own.id }, newRecord: null };
    default:
      return { choice: { choice: own.choice }, newRecord: null };
  }
}
