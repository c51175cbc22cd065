import { and, asc, eq, gt } from "drizzle-orm";
import type { OpenRecordKind, RecordDocument } from "@/lib/exchange/open/record-document";
import type { TableDocuments, TableKind } from "@/lib/exchange/tables/open-tables";
import type { EventFilter } from "@/lib/records/event-filter";
import { listOpenRecords, type RecordKey } from "../queries/open/list-open-records";
import { readEventDocuments } from "../queries/open/read-event-documents";
import { readRecordDocuments } from "../queries/open/read-record-documents";
import { readSourceDocuments } from "../queries/open/read-source-documents";
import { listEventIdPage } from "../queries/timeline/list-event-page";
import { pause } from "../queries/timeline/pause";
import { events } from "../schema/events";
import { sources } from "../schema/sources";
import type { Store } from "../store";

/** Documents that are read in one go: so many are held at a time, however many there are. */
const batchSize = 200;

export interface Walk {
  /** The published events that are meant; records and sources are all walked. */
  filter: EventFilter;
  /** The origin of this instance. */
  site: string;
  /** Whether contacts are to be numbered, which costs more than all the rest. */
  areNumbered: boolean;
}

/** All public documents of a kind, batch by batch; events by earliest day. Between batches other work goes on. */
export function walkDocuments<Kind extends TableKind>(
  store: Store,
  kind: Kind,
  walk: Walk,
): AsyncGenerator<TableDocuments[Kind][]>;
export function walkDocuments(
  store: Store,
  kind: TableKind,
  walk: Walk,
): AsyncGenerator<TableDocuments[TableKind][]> {
  if (kind === "event") return walkEvents(store, walk);
  if (kind === "retracted") return walkRetracted(store, walk);
  if (kind === "source") return walkSources(store, walk);
  return walkRecords(store, kind, walk);
}

async function* walkEvents(store: Store, { filter, site, areNumbered }: Walk) {
  let after: number | null = null;
  do {
    const page: { ids: string[]; next: number | null } = await listEventIdPage(store, {
      filter,
      after,
      limit: batchSize,
      isDescending: false,
    });
    yield await store.read(({ db }) => readEventDocuments(db, page.ids, site, { areNumbered }));
    after = page.next;
    await pause();
  } while (after !== null);
}

async function* walkRetracted(store: Store, { site }: Walk) {
  for await (const ids of walkIds((after) =>
    store.read(({ db }) =>
      db
        .select({ id: events.id })
        .from(events)
        .where(and(eq(events.state, "retracted"), gt(events.id, after)))
        .orderBy(asc(events.id))
        .limit(batchSize),
    ),
  )) {
    yield await store.read(({ db }) => readEventDocuments(db, ids, site, { areNumbered: false }));
  }
}

/** Every source that is cited by an event with a page; the order is that of the ids. */
async function* walkSources(store: Store, { site }: Walk) {
  for await (const ids of walkIds((after) =>
    store.read(({ db }) =>
      db
        .select({ id: sources.id })
        .from(sources)
        .where(gt(sources.id, after))
        .orderBy(asc(sources.id))
        .limit(batchSize),
    ),
  )) {
    yield await store.read(({ db }) => readSourceDocuments(db, ids, site));
  }
}

async function* walkRecords(
  store: Store,
  kind: OpenRecordKind,
  { site }: Walk,
): AsyncGenerator<RecordDocument[]> {
  let after: RecordKey | null = null;
  do {
    const page: { ids: string[]; next: RecordKey | null } = await listOpenRecords(store, kind, {
      after,
      limit: batchSize,
    });
    yield await store.read(({ db }) => readRecordDocuments(db, kind, page.ids, site));
    after = page.next;
    await pause();
  } while (after !== null);
}

async function* walkIds(read: (after: string) => Promise<{ id: string }[]>): AsyncGenerator<string[]> {
  let after = "";
  for (;;) {
    const ids = (await read(after)).map(({ id }) => id);
    if (ids.length > 0) yield ids;
    const last = ids.at(-1);
    if (last === undefined || ids.length < batchSize) return;
    after = last;
    await pause();
  }
}
