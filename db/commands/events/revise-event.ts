import { eq } from "drizzle-orm";
import { ConflictError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import type { EditKind } from "@/lib/records/vocabularies";
import { requirePublisher } from "../../access/authorise";
import { requireSecondPerson } from "../../access/require-second-person";
import { events } from "../../schema/events";
import type { Store, Writer } from "../../store";
import { keepReceipt, type ReceiptRequest } from "../api/keep-receipt";
import { closeDraft, type PublishedDraft, writersOf } from "../drafts/close-draft";
import { keepReviewSteps } from "../drafts/keep-review-steps";
import { changedFields } from "../history/changed-fields";
import { claimSlug } from "../history/claim-slug";
import type { SavedRecord } from "../history/saved-record";
import { writeRevision } from "../history/write-revision";
import { placeEventInBins } from "../index/place-event-in-bins";
import { checkReferences } from "../input/check-references";
import { type ChangeWords, parseChange } from "../input/parse-change";
import { parseTogether } from "../input/parse-together";
import type { SourceChange } from "../sources/keep-source-version";
import { eventColumns } from "./event-columns";
import type { EventPlan } from "./event-plan";
import { eventSlug } from "./event-slug";
import { findEventToChange } from "./find-event-to-change";
import { raiseEventVersion } from "./raise-event-version";
import { readEventSnapshot } from "./read-event-snapshot";
import { type EnteredSource, resolveEventSources } from "./resolve-event-sources";
import { stateRefusals } from "./state-refusals";
import { writeEventLinks } from "./write-event-links";

export interface UpdateEventArgs extends ChangeWords {
  actor: Actor | null;
  id: string;
  now: number;
  /** The version that was changed. */
  baseVersion: number;
  input: unknown;
  /**
   * An update adds what became known; a correction mends what was wrong when it was published, and needs a public note; a
   * reversion brings an earlier version back. Left out, an update.
   */
  kind?: EditKind | "reversion";
  /** The draft from which it is published. */
  draft?: PublishedDraft;
  /** A request of the API that may be sent again. */
  receipt?: ReceiptRequest;
  keepWith?: KeepWith;
}

/** Stores in the transaction of a change what belongs to it, whether or not it made a version. */
export type KeepWith = (db: Writer, saved: SavedRecord) => Promise<void>;

const missingNote = "Tell readers what was wrong and what is right now.";

/**
 * Stores a published event over its version `baseVersion` and returns it. Where nothing differs there is no new version:
 * the one that is stored comes back. A changed title gives a new slug, and the old one goes on leading to the event.
 * Throws ForbiddenError below editor, ValidationError on faults of the input, without a reason, and for a correction without a
 * public note; NotFoundError; and ConflictError where the event changed meanwhile, is retracted or in the trash, or the draft is
 * gone or has another version.
 */
export async function reviseEvent(
  store: Store,
  args: UpdateEventArgs,
  parse: (input: unknown) => EventPlan,
): Promise<SavedRecord> {
  const { actor, id, now, baseVersion, draft, kind = "update" } = args;
  requirePublisher(actor);
  const [plan, words] = parseTogether(
    () => parse(args.input),
    () => parseChange(actor, args, kind === "correction" ? missingNote : null),
  );
  const entered = plan.input.sources.map((input) => ({ input, newId: crypto.randomUUID() }));

  return store.write(async ({ db }) => {
    const stored = await findEventToChange(db, { id, baseVersion, type: plan.type });
    if (stored.state !== "published") throw new ConflictError(stateRefusals[stored.state], stored.version);
    await checkReferences(db, plan.references);
    const before = await readEventSnapshot(db, id);
    const slug = await writeOver(db, stored, plan, { actor, now, reason: words.reason, entered });
    const author =
      draft === undefined ? null : await closeDraft(db, { ...draft, type: plan.type, eventId: id });
    // What an earlier version says was published once already.
    if (kind !== "reversion") await requireSecondPerson(db, actor, writersOf(draft, author));
    if (draft !== undefined && author !== null) {
      await keepReviewSteps(db, { draftId: draft.id, author, eventId: id, actor, now });
    }
    const snapshot = await readEventSnapshot(db, id);
    // Compared with the record as it stood a moment ago: a person who was renamed since the last revision is no change
    // of this one.
    const changed = changedFields(before, snapshot);
    if (changed.length === 0) {
      const same = { id, slug, version: stored.version };
      await keepReceipt(db, args.receipt, same, now);
      await args.keepWith?.(db, same);
      return same;
    }

    const version = await raiseEventVersion(db, id, baseVersion, now);
    await placeEventInBins(db, id);
    await writeRevision(db, {
      recordType: "event",
      recordId: id,
      version,
      state: stored.state,
      kind,
      snapshot,
      changed,
      ...words,
      actor,
      author,
      now,
    });
    const saved = { id, slug, version };
    await keepReceipt(db, args.receipt, saved, now);
    await args.keepWith?.(db, saved);
    return saved;
  });
}

async function writeOver(
  db: Writer,
  stored: typeof events.$inferSelect,
  plan: EventPlan,
  write: SourceChange & { entered: readonly EnteredSource[] },
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
  const sourceIds = await resolveEventSources(db, { eventId: id, openedAfter: stored.updatedAt, ...write });
  await writeEventLinks(db, id, plan.input, sourceIds);
  await plan.writeRows(db, id, sourceIds);
  return slug;
}
