import { and, desc, eq, inArray } from "drizzle-orm";
import { firstCivilDay } from "@/lib/dates/civil-day";
import type { EventDocument } from "@/lib/exchange/open/event-document";
import { eventDocumentOf, type OpenEvent } from "@/lib/exchange/open/event-document-of";
import { instantOf } from "@/lib/exchange/open/open-fields";
import { inChunks } from "../../rows/in-chunks";
import { shownStates } from "../../rows/shown-states";
import { events } from "../../schema/events";
import { revisions } from "../../schema/revisions";
import type { Reader } from "../../store";
import { type EventRow, readEventDetails } from "../events/read-event-details";
import { readContactNumbers } from "./read-contact-numbers";
import { readEventDataVersions } from "./read-event-data-versions";

/**
 * The public documents of events, in the order of their ids; one that is neither published nor retracted is missing. As many
 * statements for hundreds of events as for one. `site` is the origin of this instance. Numbering contacts costs far more than all the
 * rest: formats that do not tell numbers leave it out, and `number` is null then.
 */
export async function readEventDocuments(
  db: Reader,
  ids: readonly string[],
  site: string,
  { areNumbered = true }: { areNumbered?: boolean } = {},
): Promise<EventDocument[]> {
  // The state is asked of the rows: in SQL it would make the engine go through all events of it.
  const found = await inChunks(ids, (chunk) => db.select().from(events).where(inArray(events.id, chunk)));
  const shown = found.filter(({ state }) => shownStates.includes(state));
  const byId = new Map(shown.map((row) => [row.id, row]));
  const rows = ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
  // Documents leave the end of what is still going on open, so that the day of the data plays no part.
  const details = await readEventDetails(db, rows, firstCivilDay);
  const counted = details
    .filter((detail) => detail.type === "contact")
    .filter(({ id }) => areNumbered && byId.get(id)?.state === "published");
  const numbers = await readContactNumbers(db, counted);
  const dataVersions = await readEventDataVersions(
    db,
    rows.map(({ id }) => id),
  );
  const retractions = await readRetractions(db, rows);
  return details.map((detail) =>
    eventDocumentOf(
      {
        detail,
        state: byId.get(detail.id)?.state === "retracted" ? "retracted" : "published",
        retraction: retractions.get(detail.id) ?? null,
        dataVersion: dataVersions.get(detail.id) ?? 0,
        number: numbers.get(detail.id) ?? null,
      },
      site,
    ),
  );
}

/** When each retracted event was retracted last, and what readers are told, by event id. */
async function readRetractions(
  db: Reader,
  rows: readonly EventRow[],
): Promise<Map<string, NonNullable<OpenEvent["retraction"]>>> {
  const retracted = rows.filter(({ state }) => state === "retracted");
  const noted = await inChunks(
    retracted.map(({ id }) => id),
    (chunk) =>
      db
        .select({ id: revisions.recordId, at: revisions.at, note: revisions.publicNote })
        .from(revisions)
        .where(
          and(
            eq(revisions.recordType, "event"),
            inArray(revisions.recordId, chunk),
            eq(revisions.kind, "retraction"),
          ),
        )
        .orderBy(desc(revisions.version)),
  );
  return new Map(
    retracted.map(({ id, updatedAt }) => {
      const told = noted.find((row) => row.id === id);
      return [id, { at: instantOf(told?.at ?? updatedAt), note: told?.note ?? null }];
    }),
  );
}
