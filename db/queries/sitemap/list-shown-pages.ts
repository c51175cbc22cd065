import { inArray } from "drizzle-orm";
import { inChunks } from "../../rows/in-chunks";
import { events } from "../../schema/events";
import type { Reader, Store } from "../../store";
import { type PageKey, type PageSection, type PageSpan, pageTables, walkShownKeys } from "./shown-page-keys";

/** A page as its address names it, and when what it shows changed last, in milliseconds since the epoch. */
export interface ShownPage {
  slug: string;
  updatedAt: number;
}

/** The pages of a span, in the order of their keys; `most` of them at the most. */
export async function listShownPages(store: Store, span: PageSpan, most: number): Promise<ShownPage[]> {
  const pages: ShownPage[] = [];
  for await (const keys of walkShownKeys(store, span)) {
    const wanted = keys.slice(0, most - pages.length);
    pages.push(...(await store.read(({ db }) => readPages(db, span.section, wanted))));
    if (pages.length >= most) break;
  }
  return pages;
}

async function readPages(db: Reader, section: PageSection, keys: readonly PageKey[]): Promise<ShownPage[]> {
  const ids = keys.map(({ id }) => id);
  const found = new Map(
    (section === "events" ? await readEvents(db, ids) : await readRecords(db, section, ids)).map(
      ({ id, slug, updatedAt }) => [id, { slug, updatedAt }],
    ),
  );
  return ids.map((id) => found.get(id)).filter((page) => page !== undefined);
}

async function readEvents(db: Reader, ids: readonly string[]): Promise<({ id: string } & ShownPage)[]> {
  const { id, slug, updatedAt, state } = events;
  // The state is asked of the rows: in SQL it would make the engine go through all events of it.
  const rows = await inChunks(ids, (chunk) =>
    db.select({ id, slug, updatedAt, state }).from(events).where(inArray(id, chunk)),
  );
  return rows.filter((row) => row.state === "published");
}

function readRecords(
  db: Reader,
  section: Exclude<PageSection, "events">,
  ids: readonly string[],
): Promise<({ id: string } & ShownPage)[]> {
  const table = pageTables[section];
  const { id, slug, updatedAt } = table;
  return inChunks(ids, (chunk) => db.select({ id, slug, updatedAt }).from(table).where(inArray(id, chunk)));
}
