import { eq } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import type { Store, Writer } from "../../store";
import { closeDraft, type PublishedDraft } from "../drafts/close-draft";
import { changedFields } from "../history/changed-fields";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { placeEventInBins } from "../index/place-event-in-bins";
import { checkReferences } from "../input/check-references";
import { parseReason } from "../input/parse-input";
import { eventColumns } from "./event-columns";
import type { EventPlan } from "./event-plan";
import { eventSlug } from "./event-slug";
import { findEventToChange } from "./find-event-to-change";
import { raiseEventVersion } from "./raise-event-version";
import { readEventSnapshot } from "./read-event-snapshot";
import { type EnteredSource, resolveEventSources } from "./resolve-event-sources";
import { writeEventLinks } from "./write-event-links";

export interface UpdateEventArgs {
  actor: Actor | null;
  id: string;
  now: number;
  /** The version that was changed. */
  baseVersion: number;
  input: unknown;
  reason?: string;
  /** The draft from which it is published. */
  draft?: PublishedDraft;
}

/**
 * Stores a published event over its version `baseVersion` and returns it. Where nothing differs there is no new version:
 * the one that is stored comes back. A changed title gives a new slug, and the old one goes on leading to the event.
 * Throws ForbiddenError below editor, ValidationError on faults of the input, NotFoundError, and ConflictError where the
 * event changed meanwhile or is in the trash, or the draft is gone or has another
 * version.
 */
export async function reviseEvent(
  store: Store,
  args: UpdateEventArgs,
  parse: (input: unknown) => EventPlan,
): Promise<SavedRecord> {
  const { actor, id, now, baseVersion, draft } = args;
  requirePublisher(actor);
  const plan = parse(args.input);
  const reason = parseReason(args.reason);
  const entered = plan.input.sources.map((input) => ({ input, newId: crypto.randomUUID() }));

  return store.write(async ({ db }) => {
    const stored = await findEventToChange(db, { id, baseVersion, type: plan.type });
    if (stored.state === "trashed") {
      throw new ConflictError("This record is in the trash. Restore it first.", stored.version);
    }
    await checkReferences(db, plan.references);
    const before = await readEventSnapshot(db, id);
    const slug = await writeOver(db, stored, plan, { now, entered });
    if (draft !== undefined) await closeDraft(db, { ...draft, type: plan.type, eventId: id });
    const snapshot = await readEventSnapshot(db, id);
    // Compared with the record as it stood a moment ago: a person who was renamed since the last revision is no change
    // of this one.
    const changed = changedFields(before, snapshot);
    if (changed.length === 0) return { id, slug, version: stored.version };

    const version = await raiseEventVersion(db, id, baseVersion, now);
    await placeEventInBins(db, id);
    await writeRevision(db, {
      recordType: "event",
      recordId: id,
      version,
      state: stored.state,
      snapshot,
      changed,
      reason,
      actor,
      now,
    });
    return { id, slug, version };
  });
}

async function writeOver(
  db: Writer,
  stored: typeof events.$inferSelect,
  plan: EventPlan,
  write: { now: number; entered: readonly EnteredSource[] },
): Promise<string> {
  const { id } = stored;
  const columns = eventColumns(plan);
  const slug =
    columns.title === stored.title
      ? stored.slug
      : await claimSlug(db, {
          recordType: "event",
          recordId: id,
          wanted: eventSlug(columns.title, columns),
          now: write.now,
        });
  await db
    .update(events)
    .set({ ...columns, slug })
    .where(eq(events.id, id));
  const sourceIds = await resolveEventSources(db, { eventId: id, ...write });
  await writeEventLinks(db, id, plan.input, sourceIds);
  await plan.writeRows(db, id, sourceIds);
  return slug;
}
