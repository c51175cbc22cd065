import { asc, desc, eq, inArray } from "drizzle-orm";
import { matchRecords, type RecordMatch } from "@/lib/records/match-records";
import { isShownRecord } from "../../rows/hidden-records";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import type { Store } from "../../store";
import { withAliases } from "../records/with-aliases";

/** People for the type-ahead, found by name and spelling; the hint is the office taken up last, else the party. */
export function searchPeople(store: Store, text: string): Promise<RecordMatch[]> {
  return store.read(async ({ db }) => {
    const records = withAliases(
      await db
        .select({ id: people.id, slug: people.slug, name: people.name, party: parties.name })
        .from(people)
        .leftJoin(parties, eq(parties.id, people.partyId))
        .where(isShownRecord(db, "person", people.id)),
      await db.select({ ownerId: personAliases.personId, name: personAliases.name }).from(personAliases),
    );
    const matches = matchRecords(records, text);
    const held = await db
      .select({ personId: offices.personId, title: offices.title, party: parties.name })
      .from(offices)
      .innerJoin(parties, eq(parties.id, offices.partyId))
      .where(
        inArray(
          offices.personId,
          matches.map(({ record }) => record.id),
        ),
      )
      .orderBy(desc(offices.firstDay), asc(offices.id));
    return matches.map(({ record: { id, slug, name, party }, matchedAlias }) => {
      const office = held.find((row) => row.personId === id);
      return {
        id,
        slug,
        name,
        hint: office ? `${office.title}, ${office.party}` : party,
        matchedAlias,
      };
    });
  });
}
