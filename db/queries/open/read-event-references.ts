import { and, eq, inArray } from "drizzle-orm";
import type { z } from "zod";
import type { eventReference } from "@/lib/exchange/open/coincidence-document";
import { openDateOf } from "@/lib/exchange/open/open-date";
import { eventPage } from "@/lib/exchange/open/page-address";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import type { Reader } from "../../store";

export type EventReference = z.output<typeof eventReference>;

/** Published events as other documents name them, by id. `site` is the origin of this instance. */
export async function readEventReferences(
  db: Reader,
  ids: Iterable<string>,
  site: string,
): Promise<Map<string, EventReference>> {
  const rows = await inChunks(ids, (chunk) =>
    db
      .select({
        id: events.id,
        type: events.type,
        slug: events.slug,
        title: events.title,
        date: events.date,
        datePrinted: events.datePrinted,
      })
      .from(events)
      .where(and(inArray(events.id, chunk), eq(events.state, "published"))),
  );
  return new Map(
    rows.map(({ date, datePrinted, ...row }) => [
      row.id,
      { ...row, page: eventPage(site, row.slug), date: openDateOf(date, datePrinted) },
    ]),
  );
}
