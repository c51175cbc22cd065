import { and, eq, inArray } from "drizzle-orm";
import {
  type OpenWorkEntry,
  restingOnOneRoot,
  type SourceToCheck,
  unheardParties,
  type WorkList,
} from "@/lib/records/open-work";
import { inChunks } from "../../rows/in-chunks";
import { readNames } from "../../rows/read-names";
import { readSourcesToCheck } from "../../rows/read-sources-to-check";
import { acknowledgements } from "../../schema/acknowledgements";
import { announcements } from "../../schema/announcements";
import { events } from "../../schema/events";
import { notifications } from "../../schema/notifications";
import { participations } from "../../schema/participations";
import { readouts } from "../../schema/readouts";
import type { Reader } from "../../store";

/** A page of events as entries of a work list, in the order of their ids here. */
export async function readWorkEntries(
  db: Reader,
  list: WorkList,
  ids: readonly string[],
): Promise<OpenWorkEntry[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({
        id: events.id,
        slug: events.slug,
        type: events.type,
        title: events.title,
        date: events.date,
        kind: announcements.kind,
      })
      .from(events)
      .leftJoin(announcements, eq(announcements.eventId, events.id))
      .where(inArray(events.id, chunk)),
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  const parties = await readParties(db, list, ids);
  const sources =
    list === "unarchived" || list === "singleRoot" ? await readSourcesToCheck(db, ids) : new Map();
  return ids.flatMap((id) => {
    const event = stored.get(id);
    if (event === undefined) return [];
    const own: SourceToCheck[] = sources.get(id) ?? [];
    const fields = list === "singleRoot" ? restingOnOneRoot(own) : [];
    return [
      {
        ...event,
        parties: parties.get(id) ?? [],
        sourceCount: own.length,
        fields,
        root: fields.includes("all") ? rootWords(own) : null,
      },
    ];
  });
}

function rootWords([first]: readonly SourceToCheck[]): string | null {
  return first === undefined ? null : (first.rootPublisher ?? first.derivedFrom ?? first.publisher);
}

/** Names of the parties of which a list wants something found out, by event id, in the order of each record. */
async function readParties(
  db: Reader,
  list: WorkList,
  ids: readonly string[],
): Promise<Map<string, string[]>> {
  const pairs =
    list === "uninformed"
      ? await readUninformed(db, ids)
      : list === "unacknowledged"
        ? await readUnheard(db, ids)
        : [];
  const names = await readNames(
    db,
    "party",
    pairs.map(({ partyId }) => partyId),
  );
  const byEvent = new Map<string, string[]>();
  for (const { eventId, partyId } of pairs) {
    const name = names.get(partyId)?.name;
    if (name !== undefined) byEvent.set(eventId, [...(byEvent.get(eventId) ?? []), name]);
  }
  return byEvent;
}

interface OpenParty {
  eventId: string;
  partyId: string;
}

function readUninformed(db: Reader, ids: readonly string[]): Promise<OpenParty[]> {
  return inChunks(ids, (chunk) =>
    db
      .select({ eventId: notifications.eventId, partyId: notifications.partyId })
      .from(notifications)
      .where(and(inArray(notifications.eventId, chunk), eq(notifications.standing, "unknown")))
      .orderBy(notifications.eventId, notifications.position),
  );
}

async function readUnheard(db: Reader, ids: readonly string[]): Promise<OpenParty[]> {
  const taking = await inChunks(ids, (chunk) =>
    db
      .select({
        eventId: participations.eventId,
        partyId: participations.partyId,
        role: participations.role,
      })
      .from(participations)
      .where(inArray(participations.eventId, chunk))
      .orderBy(participations.eventId, participations.position),
  );
  const heard = [
    ...(await inChunks(ids, (chunk) =>
      db
        .select({ eventId: acknowledgements.eventId, partyId: acknowledgements.partyId })
        .from(acknowledgements)
        .where(inArray(acknowledgements.eventId, chunk)),
    )),
    ...(await inChunks(ids, (chunk) =>
      db
        .select({ eventId: readouts.eventId, partyId: readouts.partyId })
        .from(readouts)
        .where(inArray(readouts.eventId, chunk)),
    )),
  ];
  return ids.flatMap((eventId) =>
    unheardParties({
      participants: taking.filter((row) => row.eventId === eventId),
      heardPartyIds: heard.filter((row) => row.eventId === eventId).map(({ partyId }) => partyId),
    }).map((partyId) => ({ eventId, partyId })),
  );
}
