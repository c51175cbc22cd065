import { eq } from "drizzle-orm";
import { eventSources } from "../schema/event-sources";
import { sources } from "../schema/sources";
import type { Reader } from "../store";

type Source = typeof sources.$inferSelect;

/**
 * By the id of a source of the other event: the kept event's source that is the same report, with nothing said of it there that
 * is not said here.
 */
export async function readSameSources(
  db: Reader,
  keptId: string,
  otherId: string,
): Promise<Map<string, string>> {
  const kept = await readSources(db, keptId);
  const other = await readSources(db, otherId);
  const same = new Map<string, string>();
  for (const source of other) {
    const double = kept.find((own) => own.id === source.id || isSameReport(own, source));
    if (double !== undefined) same.set(source.id, double.id);
  }
  return same;
}

async function readSources(db: Reader, eventId: string): Promise<Source[]> {
  const rows = await db
    .select({ source: sources })
    .from(eventSources)
    .innerJoin(sources, eq(sources.id, eventSources.sourceId))
    .where(eq(eventSources.eventId, eventId));
  return rows.map((row) => row.source);
}

function isSameReport(own: Source, other: Source): boolean {
  const says = (column: "quotation" | "archivedUrl" | "published" | "title") =>
    other[column] === null || other[column] === own[column];
  return (
    own.url !== null &&
    own.url === other.url &&
    own.publisher === other.publisher &&
    says("title") &&
    says("published") &&
    says("quotation") &&
    says("archivedUrl")
  );
}
