import { and, desc, eq, inArray, isNotNull, lte, ne } from "drizzle-orm";
import type { CivilDay } from "@/lib/dates/civil-day";
import type { CountCandidate } from "@/lib/sequence/is-counted";
import { inChunks } from "../../rows/in-chunks";
import { acknowledgements } from "../../schema/acknowledgements";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { participations } from "../../schema/participations";
import type { Reader } from "../../store";
import { seriesContactColumns, toSeriesContact } from "../series/series-contact";
import { groupBy } from "../timeline/group-by";

/** A contact that a count may include, with what a link to it needs. */
export interface LinkedCandidate extends CountCandidate {
  slug: string;
  title: string;
  /** EDTF. */
  date: string;
}

/**
 * The published contacts in which one of these people was a principal and that can have begun up to a day, the latest
 * `most` of them.
 */
export async function listCountCandidates(
  db: Reader,
  { personIds, upTo, most }: { personIds: readonly string[]; upTo: CivilDay; most: number },
): Promise<LinkedCandidate[]> {
  const rows = await db
    .selectDistinct({
      ...seriesContactColumns,
      format: contacts.format,
      slug: events.slug,
      title: events.title,
    })
    .from(participations)
    .innerJoin(events, and(eq(events.id, participations.eventId), eq(events.state, "published")))
    .innerJoin(contacts, eq(contacts.eventId, events.id))
    .where(
      and(
        inArray(participations.personId, [...personIds]),
        eq(participations.role, "principal"),
        lte(events.earliestDay, upTo),
      ),
    )
    .orderBy(desc(events.earliestDay), desc(events.id))
    .limit(most);
  const ids = rows.map((row) => row.id);
  const principals = groupBy(await readPrincipals(db, ids), (row) => row.eventId);
  const doubts = groupBy(await readDoubts(db, ids), (row) => row.eventId);
  return rows.map((row) => ({
    ...toSeriesContact(row),
    format: row.format,
    slug: row.slug,
    title: row.title,
    date: row.date,
    principals: (principals.get(row.id) ?? []).flatMap(({ personId, partyId }) =>
      personId === null ? [] : [{ personId, partyId }],
    ),
    unacknowledgedBy: [...new Set((doubts.get(row.id) ?? []).map(({ partyId }) => partyId))],
  }));
}

function readPrincipals(db: Reader, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    db
      .select({
        eventId: participations.eventId,
        personId: participations.personId,
        partyId: participations.partyId,
      })
      .from(participations)
      .where(
        and(
          inArray(participations.eventId, chunk),
          eq(participations.role, "principal"),
          isNotNull(participations.personId),
        ),
      ),
  );
}

/** Which parties denied a contact or did not comment on it. */
function readDoubts(db: Reader, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    db
      .select({ eventId: acknowledgements.eventId, partyId: acknowledgements.partyId })
      .from(acknowledgements)
      .where(and(inArray(acknowledgements.eventId, chunk), ne(acknowledgements.standing, "confirmed"))),
  );
}
