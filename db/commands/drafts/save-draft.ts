import { and, eq, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { ConflictError, NotFoundError, ValidationError } from "@/lib/errors";
import { draftDays } from "@/lib/records/draft-days";
import type { Actor } from "@/lib/records/user";
import { type EventType, eventTypes } from "@/lib/records/vocabularies";
import { requireDraftWriter } from "../../access/authorise";
import { requireDraftAccess } from "../../access/require-draft-access";
import { drafts } from "../../schema/drafts";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { parseInput } from "../input/parse-input";

/** Largest draft, in bytes of JSON. */
export const maxDraftBytes = 512 * 1024;
const maxTitleLength = 200;

export interface SaveDraftArgs {
  actor: Actor;
  id: string;
  now: number;
  type: EventType;
  /** The published event that the draft changes, and the version of it that was opened; both or none. */
  eventId?: string | null;
  baseVersion?: number | null;
  /** The form's values as they are, faults included. */
  entry: unknown;
  /** What the draft is called where no title is typed. */
  title?: string;
  /** The draft's version as last saved; null for a new one. */
  version: number | null;
}

const draftInput = z
  .object({
    type: z.enum(eventTypes),
    eventId: z.string().nullish(),
    baseVersion: z.number().int().min(1).nullish(),
    entry: z.record(z.string(), z.json(), { error: "A draft is a form's fields." }),
  })
  .refine((draft) => (draft.eventId == null) === (draft.baseVersion == null), {
    message: "A draft of a published record names its version.",
    path: ["baseVersion"],
  });

/**
 * Saves what somebody has typed, whatever faults it has, and returns the draft's new version. Drafts are on no public page,
 * so the data version stays. Throws ForbiddenError below researcher or on somebody else's draft (editors may), NotFoundError,
 * ConflictError where the draft was saved elsewhere meanwhile, ValidationError where it is larger than 512 KB.
 */
export async function saveDraft(store: Store, args: SaveDraftArgs): Promise<{ id: string; version: number }> {
  const { actor, id, now, version } = args;
  requireDraftWriter(actor);
  const { type, entry, eventId, baseVersion } = parseInput(draftInput, args);
  if (new TextEncoder().encode(JSON.stringify(entry)).byteLength > maxDraftBytes) {
    throw new ValidationError([{ path: "entry", message: "A draft holds 512 KB at most." }]);
  }
  const typed = typeof entry.title === "string" ? entry.title.trim() : "";
  const title = (typed || (args.title ?? "").trim()).slice(0, maxTitleLength);
  const saved = { title, entry, ...draftDays(type, entry), updatedBy: actor.id, updatedAt: now };

  return store.write(async ({ db }) => {
    if (eventId != null) await checkEvent(db, eventId, type);
    if (version === null) {
      await db.insert(drafts).values({
        ...saved,
        id,
        type,
        eventId: eventId ?? null,
        baseVersion: baseVersion ?? null,
        createdBy: actor.id,
        createdAt: now,
      });
      return { id, version: 1 };
    }
    const stored = await requireDraftAccess(db, actor, id);
    // A draft of a new record may have become one of a published record: it was published from the same form.
    if (stored.type !== type || (eventId != null && stored.eventId !== null && stored.eventId !== eventId)) {
      throw new ConflictError("This draft belongs to another record.", stored.version);
    }
    const [raised] = await db
      .update(drafts)
      .set({
        ...saved,
        version: sql`${drafts.version} + 1`,
        ...(eventId == null || baseVersion == null ? {} : { eventId, baseVersion }),
      })
      .where(and(eq(drafts.id, id), eq(drafts.version, version)))
      .returning({ version: drafts.version });
    if (!raised) throw new ConflictError("This draft was saved elsewhere meanwhile.", stored.version);
    return { id, version: raised.version };
  });
}

async function checkEvent(db: Reader, eventId: string, type: EventType): Promise<void> {
  const [event] = await db
    .select({ id: events.id })
    .from(events)
    // One that its import hides is on its way in or out: a draft of it would go with it.
    .where(and(eq(events.id, eventId), eq(events.type, type), ne(events.state, "staged")));
  if (!event) throw new NotFoundError("There is no such event.");
}
