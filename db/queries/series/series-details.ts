import { asc, eq, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { SeriesDetail } from "@/lib/records/record-detail";
import { people } from "../../schema/people";
import { series } from "../../schema/series";
import type { Reader } from "../../store";

const firstPerson = alias(people, "first_person");
const secondPerson = alias(people, "second_person");

/** Series with their two people, by name. */
async function selectSeriesDetails(db: Reader, condition: SQL | undefined): Promise<SeriesDetail[]> {
  const rows = await db
    .select({
      id: series.id,
      slug: series.slug,
      name: series.name,
      format: series.format,
      first: { id: firstPerson.id, slug: firstPerson.slug, name: firstPerson.name },
      second: { id: secondPerson.id, slug: secondPerson.slug, name: secondPerson.name },
    })
    .from(series)
    .innerJoin(firstPerson, eq(firstPerson.id, series.firstPersonId))
    .innerJoin(secondPerson, eq(secondPerson.id, series.secondPersonId))
    .where(condition)
    .orderBy(asc(series.name), asc(series.id));
  return rows.map(({ first, second, ...row }) => ({ ...row, people: [first, second] }));
}

/** The series that count the contacts of a person. */
export function selectSeriesOfPerson(db: Reader, personId: string): Promise<SeriesDetail[]> {
  return selectSeriesDetails(db, or(eq(series.firstPersonId, personId), eq(series.secondPersonId, personId)));
}

/** One series; null where there is none with this id. */
export async function selectSeriesById(db: Reader, seriesId: string): Promise<SeriesDetail | null> {
  const [found] = await selectSeriesDetails(db, eq(series.id, seriesId));
  return found ?? null;
}
