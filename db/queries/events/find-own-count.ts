import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { OwnCount } from "@/lib/sequence/is-counted";
import { principalPair } from "@/lib/sequence/principal-pair";
import { contactTracks } from "../../schema/contact-tracks";
import { contacts } from "../../schema/contacts";
import { participations } from "../../schema/participations";
import { people } from "../../schema/people";
import { series } from "../../schema/series";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";
import { principalColumns } from "../series/principal-pairs";
import { selectSeriesMembers, seriesMemberEventId } from "../series/series-members";

/** What numbers a contact, under its name; `slug` is null for a pair of principals that nobody has named. */
export interface NamedCount extends OwnCount {
  name: string;
  slug: string | null;
}

/**
 * What numbers a contact: of its stored series the one that numbers the first of its tracks, else the first by name; else
 * its pair of principals. Null where nothing does. The same choice as list-series-numbers.ts makes for all contacts.
 */
export async function findOwnCount(db: Reader, eventId: string): Promise<NamedCount | null> {
  const memberships = await selectSeriesMembers(db)
    .where(eq(seriesMemberEventId, eventId))
    .orderBy(asc(series.name), asc(series.id));
  const [first] = memberships;
  if (first === undefined) return pairOf(db, eventId);
  const numbering = await db
    .select({ seriesId: tracks.seriesId })
    .from(contactTracks)
    .innerJoin(tracks, and(eq(tracks.id, contactTracks.trackId), isNotNull(tracks.seriesId)))
    .where(eq(contactTracks.eventId, eventId))
    .orderBy(asc(tracks.position), asc(tracks.id));
  const chosen =
    numbering
      .map(({ seriesId }) => memberships.find((member) => member.seriesId === seriesId))
      .find((member) => member !== undefined) ?? first;
  const [row] = await db.select().from(series).where(eq(series.id, chosen.seriesId));
  if (row === undefined) return null;
  return {
    name: row.name,
    slug: row.slug,
    personIds: [row.firstPersonId, row.secondPersonId],
    format: row.format,
    isPairAlone: false,
  };
}

async function pairOf(db: Reader, eventId: string): Promise<NamedCount | null> {
  const principals = await db
    .select(principalColumns)
    .from(participations)
    .innerJoin(people, eq(people.id, participations.personId))
    .innerJoin(contacts, eq(contacts.eventId, participations.eventId))
    .where(and(eq(participations.eventId, eventId), eq(participations.role, "principal")));
  const format = principals[0]?.format;
  const pair = format === undefined ? null : principalPair(principals, format);
  if (format === undefined || pair === null) return null;
  return { name: pair.name, slug: null, personIds: pair.personIds, format, isPairAlone: true };
}
