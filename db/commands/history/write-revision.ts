import type { Actor } from "@/lib/records/user";
import type { EventState, RevisionKind } from "@/lib/records/vocabularies";
import { revisions } from "../../schema/revisions";
import type { Writer } from "../../store";
import type { Snapshot } from "./changed-fields";
import { raiseDataVersion } from "./raise-data-version";

/** Shown as the author of what the system itself wrote. */
export const systemName = "Backchannel";

/** Raises the data version and stores the version of the record that was just written. */
export async function writeRevision(
  db: Writer,
  revision: {
    recordType: typeof revisions.$inferInsert.recordType;
    recordId: string;
    version: number;
    state: EventState | null;
    /** Left out, the first version is a creation and any other an update. */
    kind?: RevisionKind;
    publicNote?: string | null;
    snapshot: Snapshot;
    changed: string[];
    reason: string | null;
    actor: Actor | null;
    /** Who wrote the draft that is published. */
    author?: { id: string; name: string } | null;
    now: number;
  },
): Promise<void> {
  const { actor, author, now, ...fields } = revision;
  const writer = author == null || author.id === actor?.id ? null : author;
  const dataVersion = await raiseDataVersion(db);
  await db.insert(revisions).values({
    ...fields,
    kind: fields.kind ?? (fields.version === 1 ? "creation" : "update"),
    dataVersion,
    userId: actor?.id ?? null,
    userName: actor?.name ?? systemName,
    authorId: writer?.id ?? null,
    authorName: writer?.name ?? null,
    at: now,
  });
}
