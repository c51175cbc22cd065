import { and, eq } from "drizzle-orm";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { mistakeReportInput } from "@/lib/records/mistake-report";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { mistakeReports } from "../../schema/mistake-reports";
import type { Reader, Store } from "../../store";
import { parseInput } from "../input/parse-input";

/** Most reports that wait for an answer, of one event and in all: beyond them somebody is filling the database. */
export const mostOpenReports = { ofEvent: 50, inAll: 2_000 };

/**
 * Stores a mistake that a reader reports in a published event. Nobody has to be signed in: whoever can read an event may report
 * on it, nothing else is written, and nothing of it is shown to readers. What keeps machines out is the form's affair. `id`
 * names a form and what it says: sent twice, it is stored once. Throws ValidationError on faults of the input,
 * NotFoundError where the event is on no public page, ConflictError where too many wait for an answer already.
 */
export async function fileMistakeReport(
  store: Store,
  args: { id: string; now: number; eventId: string; input: unknown },
): Promise<void> {
  const { id, now, eventId } = args;
  const input = parseInput(mistakeReportInput, args.input);
  await store.write(async ({ db }) => {
    const [event] = await db
      .select({ state: events.state, version: events.version })
      .from(events)
      .where(eq(events.id, eventId));
    if (event === undefined || !shownStates.includes(event.state)) {
      throw new NotFoundError("There is no such event.");
    }
    await refuseWhereFull(db, eventId);
    await db
      .insert(mistakeReports)
      .values({ ...input, id, eventId, eventVersion: event.version, createdAt: now })
      .onConflictDoNothing();
  });
}

async function refuseWhereFull(db: Reader, eventId: string): Promise<void> {
  const open = eq(mistakeReports.state, "open");
  const ofEvent = await db
    .select({ id: mistakeReports.id })
    .from(mistakeReports)
    .where(and(eq(mistakeReports.eventId, eventId), open))
    .limit(mostOpenReports.ofEvent);
  const inAll = await db
    .select({ id: mistakeReports.id })
    .from(mistakeReports)
    .where(open)
    .limit(mostOpenReports.inAll);
  if (ofEvent.length < mostOpenReports.ofEvent && inAll.length < mostOpenReports.inAll) return;
  throw new ConflictError("So many reports wait for an answer that no more are taken at the moment.");
}
