import { and, eq, inArray } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SeriesContact } from "@/lib/sequence/number-series";
import { principalPair } from "@/lib/sequence/principal-pair";
import { contacts } from "../../schema/contacts";
import { events } from "../../schema/events";
import { participations } from "../../schema/participations";
import { people } from "../../schema/people";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";
import { seriesContactColumns, toSeriesContact } from "./series-contact";

/** The published contacts of one pair of principals, whatever their status and series. */
export interface PairContacts {
  name: string;
  contacts: SeriesContact[];
}

/** What a principal and the contact say of the pair. */
export const principalColumns = {
  personId: people.id,
  personName: people.name,
  partyId: participations.partyId,
  format: contacts.format,
};

const own = alias(participations, "own");

/** The pairs that the principals of published contacts form, by key; of one person alone where `personId` is given. */
export async function selectPrincipalPairs(
  db: Reader,
  personId: string | null = null,
): Promise<Map<string, PairContacts>> {
  const rows = await db
    .select({
      ...seriesContactColumns,
      ...principalColumns,
    })
    .from(participations)
    .innerJoin(people, eq(people.id, participations.personId))
    .innerJoin(events, and(eq(events.id, participations.eventId), eq(events.state, "published")))
    .innerJoin(contacts, eq(contacts.eventId, events.id))
    .where(
      and(
        eq(participations.role, "principal"),
        personId === null ? undefined : inArray(participations.eventId, eventsOfPrincipal(db, personId)),
      ),
    );
  const pairs = new Map<string, PairContacts>();
  for (const principals of groupBy(rows, (row) => row.id).values()) {
    const [contact] = principals;
    const pair = contact === undefined ? null : principalPair(principals, contact.format);
    if (contact === undefined || pair === null) continue;
    const counted = pairs.get(pair.key) ?? { name: pair.name, contacts: [] };
    counted.contacts.push(toSeriesContact(contact));
    pairs.set(pair.key, counted);
  }
  return pairs;
}

function eventsOfPrincipal(db: Reader, personId: string) {
  return db
    .select({ eventId: own.eventId })
    .from(own)
    .where(and(eq(own.personId, personId), eq(own.role, "principal")));
}
