import { and, asc, eq } from "drizzle-orm";
import type { PartyRecord } from "@/lib/records/record-detail";
import { isShownRecord } from "../../rows/hidden-records";
import { parties } from "../../schema/parties";
import { partyAliases } from "../../schema/party-aliases";
import { people } from "../../schema/people";
import type { Reader } from "../../store";

/** Most people of a party that its page names. */
const mostPeople = 40;

/** A party with its other names and its people; null where there is none with this id. */
export async function readPartyRecord(db: Reader, id: string): Promise<PartyRecord | null> {
  const [row] = await db
    .select({ slug: parties.slug, name: parties.name, partyKind: parties.kind, isoCode: parties.isoCode })
    .from(parties)
    .where(eq(parties.id, id));
  if (!row) return null;
  return {
    kind: "party",
    id,
    ...row,
    aliases: await db
      .select({ name: partyAliases.name, note: partyAliases.note })
      .from(partyAliases)
      .where(eq(partyAliases.partyId, id))
      .orderBy(asc(partyAliases.name)),
    people: await db
      .select({ slug: people.slug, name: people.name })
      .from(people)
      .where(and(eq(people.partyId, id), isShownRecord(db, "person", people.id)))
      .orderBy(asc(people.name), asc(people.id))
      .limit(mostPeople),
    peopleCount: await db.$count(people, and(eq(people.partyId, id), isShownRecord(db, "person", people.id))),
  };
}
