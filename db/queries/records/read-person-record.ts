import { asc, desc, eq } from "drizzle-orm";
import type { PersonRecord } from "@/lib/records/record-detail";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import type { Reader } from "../../store";
import { selectSeriesOfPerson } from "../series/series-details";

/** A person with aliases, offices and the series that count their contacts; null where there is none with this id. */
export async function readPersonRecord(db: Reader, id: string): Promise<PersonRecord | null> {
  const [row] = await db
    .select({ slug: people.slug, name: people.name, party: { slug: parties.slug, name: parties.name } })
    .from(people)
    .leftJoin(parties, eq(parties.id, people.partyId))
    .where(eq(people.id, id));
  if (!row) return null;
  return {
    kind: "person",
    id,
    slug: row.slug,
    name: row.name,
    party: row.party,
    aliases: await db
      .select({ name: personAliases.name, note: personAliases.note })
      .from(personAliases)
      .where(eq(personAliases.personId, id))
      .orderBy(asc(personAliases.name)),
    offices: await db
      .select({
        title: offices.title,
        party: { slug: parties.slug, name: parties.name },
        from: offices.from,
        fromPrinted: offices.fromPrinted,
        to: offices.to,
        toPrinted: offices.toPrinted,
        sourceNote: offices.sourceNote,
      })
      .from(offices)
      .innerJoin(parties, eq(parties.id, offices.partyId))
      .where(eq(offices.personId, id))
      .orderBy(desc(offices.firstDay), asc(offices.id)),
    series: await selectSeriesOfPerson(db, id),
  };
}
