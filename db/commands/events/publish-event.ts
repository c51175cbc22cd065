import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { events } from "../../schema/events";
import type { Store } from "../../store";
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
import { readEventSnapshot } from "./read-event-snapshot";
import { resolveEventSources } from "./resolve-event-sources";
import { writeEventLinks } from "./write-event-links";

export interface CreateEventArgs {
  actor: Actor | null;
  id: string;
  now: number;
  input: unknown;
  reason?: string;
  /** The draft from which it is published. */
  draft?: PublishedDraft;
}

/**
 * Stores and publishes a new event. Throws ForbiddenError below editor, ValidationError on faults of the input,
 * ConflictError where the id exists or the draft is gone or has another version.
 */
export async function publishEvent(
  store: Store,
  args: CreateEventArgs,
  parse: (input: unknown) => EventPlan,
): Promise<SavedRecord> {
  const { actor, id, now, draft } = args;
  requirePublisher(actor);
  const plan = parse(args.input);
  const reason = parseReason(args.reason);
  const entered = plan.input.sources.map((input) => ({ input, newId: crypto.randomUUID() }));

  return store.write(async ({ db }) => {
    await checkReferences(db, plan.references);
    const columns = eventColumns(plan);
    const slug = await claimSlug(db, {
      recordType: "event",
      recordId: id,
      wanted: eventSlug(columns.title, columns),
      now,
    });
    await db.insert(events).values({
      ...columns,
      id,
      type: plan.type,
      slug,
      state: "published",
      createdAt: now,
      createdBy: actor?.id ?? null,
      updatedAt: now,
      publishedAt: now,
    });
    const sourceIds = await resolveEventSources(db, { eventId: id, now, entered });
    await writeEventLinks(db, id, plan.input, sourceIds);
    await plan.writeRows(db, id, sourceIds);
    await placeEventInBins(db, id);
    if (draft !== undefined) await closeDraft(db, { ...draft, type: plan.type, eventId: null });
    const snapshot = await readEventSnapshot(db, id);
    await writeRevision(db, {
      recordType: "event",
      recordId: id,
      version: 1,
      state: "published",
      snapshot,
      changed: changedFields(null, snapshot),
      reason,
      actor,
      now,
    });
    return { id, slug, version: 1 };
  });
}
