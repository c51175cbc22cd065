import { type FieldIssue, ValidationError } from "@/lib/errors";
import { readPresentIds } from "../../rows/present-record-id";
import { type NamedKind, readNames } from "../../rows/read-names";
import type { Reader } from "../../store";

/** A field that names another record. `id` null refers to nothing and is let pass. */
export interface Reference {
  path: string;
  kind: NamedKind;
  id: string | null;
}

const missing: Record<NamedKind, string> = {
  person: "This person does not exist.",
  party: "This party does not exist.",
  place: "This place does not exist.",
  series: "This series does not exist.",
  topic: "This topic does not exist.",
  track: "This track does not exist.",
};

/** Throws ValidationError with an issue at every field that names a record which does not exist. */
export async function checkReferences(db: Reader, references: readonly Reference[]): Promise<void> {
  const issues: FieldIssue[] = [];
  for (const kind of new Set(references.map((reference) => reference.kind))) {
    const ofKind = references.filter((reference) => reference.kind === kind);
    const found = await readNames(
      db,
      kind,
      ofKind.map((reference) => reference.id),
    );
    for (const { path, id } of ofKind) {
      if (id !== null && !found.has(id)) issues.push({ path, message: await missingMessage(db, kind, id) });
    }
  }
  if (issues.length > 0) throw new ValidationError(issues);
}

/** What to say of a record that is not there: a form that was open for long may name one that was merged meanwhile. */
async function missingMessage(db: Reader, kind: NamedKind, id: string): Promise<string> {
  const presentId = (await readPresentIds(db))(id);
  const kept = presentId === id ? undefined : (await readNames(db, kind, [presentId])).get(presentId);
  return kept === undefined ? missing[kind] : `This ${kind} was merged into “${kept.name}”. Choose that one.`;
}
