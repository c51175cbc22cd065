import { and, desc, eq } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { EventDetail } from "@/lib/records/event-detail";
import type { RevisionKind } from "@/lib/records/vocabularies";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import { slugs } from "../../schema/slugs";
import type { Reader, Store } from "../../store";
import { readEventDetail } from "../events/read-event-detail";

/** When an event was retracted or moved to the trash, in milliseconds, and what readers were told. */
export interface Withdrawal {
  at: number;
  publicNote: string | null;
}

export type WithdrawnEvent =
  | { status: "retracted"; event: EventDetail; withdrawal: Withdrawal }
  /** It goes by another public identifier now. */
  | { status: "moved"; slug: string }
  /** Nothing of it is shown any more. */
  | { status: "trashed"; withdrawal: Withdrawal };

/** An event that was published and was then retracted or moved to the trash, by any of its identifiers; null where there is none. */
export function findWithdrawnEvent(
  store: Store,
  slug: string,
  { dayOfData }: { dayOfData: CivilDay },
): Promise<WithdrawnEvent | null> {
  return store.read(async ({ db }) => {
    const [found] = await db
      .select({ event: events })
      .from(slugs)
      .innerJoin(events, eq(events.id, slugs.recordId))
      .where(and(eq(slugs.recordType, "event"), eq(slugs.slug, slug)));
    if (!found) return null;
    const { event } = found;
    if (event.state === "trashed") {
      return { status: "trashed", withdrawal: await readWithdrawal(db, event, "removal") };
    }
    if (event.state !== "retracted") return null;
    if (event.slug !== slug) return { status: "moved", slug: event.slug };
    return {
      status: "retracted",
      event: await readEventDetail(db, event, dayOfData),
      withdrawal: await readWithdrawal(db, event, "retraction"),
    };
  });
}

async function readWithdrawal(
  db: Reader,
  event: { id: string; updatedAt: number },
  kind: RevisionKind,
): Promise<Withdrawal> {
  const [revision] = await db
    .select({ at: revisions.at, publicNote: revisions.publicNote })
    .from(revisions)
    .where(and(eq(revisions.recordType, "event"), eq(revisions.recordId, event.id), eq(revisions.kind, kind)))
    .orderBy(desc(revisions.version))
    .limit(1);
  return revision ?? { at: event.updatedAt, publicNote: null };
}
