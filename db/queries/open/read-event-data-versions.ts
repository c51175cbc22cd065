import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import { imports } from "../../schema/imports";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";

/**
 * The version of the data that came with the present version of each event, by event id. Versions of what an import brought get it
 * after the import became visible, batch by batch: until then it is that of the import.
 */
export async function readEventDataVersions(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const found = await inChunks(ids, (chunk) =>
    db
      .select({ id: events.id, dataVersion: revisions.dataVersion })
      .from(events)
      .innerJoin(
        revisions,
        and(
          eq(revisions.recordType, "event"),
          eq(revisions.recordId, events.id),
          eq(revisions.version, events.version),
        ),
      )
      .where(inArray(events.id, chunk)),
  );
  const versions = new Map(found.map(({ id, dataVersion }) => [id, dataVersion]));
  if (found.every(({ dataVersion }) => dataVersion > 0)) return versions;
  const finishing = await db
    .select({ runId: imports.runId, dataVersion: imports.dataVersion })
    .from(imports)
    .where(and(eq(imports.state, "finishing"), isNotNull(imports.dataVersion)));
  for (const { id, dataVersion } of found) {
    if (dataVersion > 0) continue;
    const own = finishing.find(({ runId }) => runId !== null && id.startsWith(`${runId}.`));
    if (own !== undefined) versions.set(id, own.dataVersion ?? 0);
  }
  return versions;
}
