import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { requireSecondPerson } from "../../access/require-second-person";
import { events } from "../../schema/events";
import type { Store } from "../../store";
import { keepReceipt, type ReceiptRequest } from "../api/keep-receipt";
import { closeDraft, type PublishedDraft, writersOf } from "../drafts/close-draft";
import { keepReviewSteps } from "../drafts/keep-review-steps";
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
  /** A request of the API that may be sent again. */
  receipt?: ReceiptRequest;
}

/**
 * Stores and publishes a new event; its author is whoever wrote the draft, where there is one. Throws ForbiddenError below
 * editor, or for the author where the instance wants another person to publish, ValidationError on faults of the input,
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
    const author =
      draft === undefined ? null : await closeDraft(db, { ...draft, type: plan.type, eventId: null });
    await requireSecondPerson(db, actor, writersOf(draft, author));
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
      createdBy: author?.id ?? actor?.id ?? null,
      updatedAt: now,
      publishedAt: now,
    });
    const sourceIds = await resolveEventSources(db, {
      eventId: id,
      openedAfter: 0,
      actor,
      now,
      reason,
      entered,
    });
    await writeEventLinks(db, id, plan.input, sourceIds);
    await plan.writeRows(db, id, sourceIds);
    await placeEventInBins(db, id);
    if (draft !== undefined && author !== null) {
      await keepReviewSteps(db, { draftId: draft.id, author, eventId: id, actor, now });
    }
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
      author,
      now,
    });
    const saved = { id, slug, version: 1 };
    await keepReceipt(db, args.receipt, saved, now);
    return saved;
  });
}
