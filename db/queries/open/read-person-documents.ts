import { asc, desc, eq, inArray, or } from "drizzle-orm";
import { optionalOpenDateOf } from "@/lib/exchange/open/open-date";
import { instantOf } from "@/lib/exchange/open/open-fields";
import { recordPage } from "@/lib/exchange/open/page-address";
import type { PersonDocument } from "@/lib/exchange/open/person-document";
import { inChunks } from "../../rows/in-chunks";
import { offices } from "../../schema/offices";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { personAliases } from "../../schema/person-aliases";
import { series } from "../../schema/series";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";
import { readEventCounts } from "./read-event-counts";

/** The public documents of people, in no order. */
export async function readPersonDocuments(
  db: Reader,
  ids: readonly string[],
  site: string,
): Promise<PersonDocument[]> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({ person: people, party: { slug: parties.slug, name: parties.name } })
      .from(people)
      .leftJoin(parties, eq(parties.id, people.partyId))
      .where(inArray(people.id, chunk)),
  );
  const aliases = groupBy(
    await inChunks(ids, (chunk) =>
      db
        .select()
        .from(personAliases)
        .where(inArray(personAliases.personId, chunk))
        .orderBy(asc(personAliases.name)),
    ),
    (row) => row.personId,
  );
  const held = groupBy(await readOffices(db, ids), ({ office }) => office.personId);
  const counted = await readSeriesOf(db, ids);
  const countOf = await readEventCounts(db, "person", ids);
  return rows.map(({ person, party }) => ({
    id: person.id,
    slug: person.slug,
    page: recordPage(site, "person", person.slug),
    name: person.name,
    party,
    aliases: (aliases.get(person.id) ?? []).map(({ name, note }) => ({ name, note })),
    offices: (held.get(person.id) ?? []).map(({ office, party: of }) => ({
      title: office.title,
      party: of,
      from: optionalOpenDateOf(office.from, office.fromPrinted),
      to: optionalOpenDateOf(office.to, office.toPrinted),
      sourceNote: office.sourceNote,
    })),
    series: counted
      .filter(({ first, second }) => first === person.id || second === person.id)
      .map(({ slug, name }) => ({ slug, name })),
    events: countOf(person.id),
    version: person.version,
    updatedAt: instantOf(person.updatedAt),
  }));
}

function readOffices(db: Reader, ids: readonly string[]) {
  return inChunks(ids, (chunk) =>
    db
      .select({ office: offices, party: { slug: parties.slug, name: parties.name } })
      .from(offices)
      .innerJoin(parties, eq(parties.id, offices.partyId))
      .where(inArray(offices.personId, chunk))
      .orderBy(desc(offices.firstDay), asc(offices.id)),
  );
}

async function readSeriesOf(db: Reader, ids: readonly string[]) {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({
        id: series.id,
        slug: series.slug,
        name: series.name,
        first: series.firstPersonId,
        second: series.secondPersonId,
      })
      .from(series)
      .where(or(inArray(series.firstPersonId, chunk), inArray(series.secondPersonId, chunk)))
      .orderBy(asc(series.name), asc(series.id)),
  );
  // One whose people stand in two chunks is read twice.
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
