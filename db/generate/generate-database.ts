import Database from "better-sqlite3";
import { dayNumber } from "@/lib/dates/civil-day";
import { ConflictError } from "@/lib/errors";
import { sourceOrder, sourceSearchText } from "@/lib/records/source-order";
import { migrate } from "../migrate";
import { startMarkers } from "../rows/start-marker";
import { configure } from "../store";
import { Drawn } from "./drawn";
import { EventCounts } from "./event-counts";
import { generateEvent } from "./generate-event";
import { burstyDays, daysOf, drawDate, generatedSpan } from "./generated-days";
import { generateWorld } from "./generated-world";
import { RowWriter } from "./row-writer";
import { writeEvent } from "./write-event";
import { generatedRuleSlug, writeWorld } from "./write-world";

/** Events that one transaction stores. */
const batchSize = 20_000;
/** Midnight in UTC on the last generated day: when everything was logged, so that nothing depends on the clock. */
const loggedAt = dayNumber(generatedSpan.to) * 86_400_000;

/**
 * Fills the database at `path` (made where there is none) with `total` generated events, the same for the same `seed`. Rows
 * meet every CHECK and reference, and search, facets and bins are as the commands would write them; there are no revisions,
 * so that no earlier version of a generated event can be read. Throws ConflictError where the database holds anything.
 */
export function generateDatabase(
  path: string,
  { total, seed, onProgress }: { total: number; seed: number; onProgress?: (stored: number) => void },
): void {
  migrate(path);
  const connection = new Database(path);
  try {
    configure(connection);
    refuseUnlessEmpty(connection, path);
    // A power cut would leave a part, which nobody mistakes for data.
    connection.pragma("synchronous = OFF");
    connection.pragma("cache_size = -200000");
    const rows = new RowWriter(connection);
    const drawn = new Drawn(seed);
    const world = generateWorld(drawn);
    const counts = new EventCounts(rows, world);
    const dates = generateDates(total, drawn);

    inTransaction(connection, () => {
      writeWorld(rows, world, loggedAt);
      writeSources(rows);
    });
    for (let start = 0; start < total; start += batchSize) {
      inTransaction(connection, () => {
        for (let at = start; at < Math.min(total, start + batchSize); at += 1) {
          const event = generateEvent(at + 1, daysOf(dates[at] ?? ""), world, drawn);
          const year = yearOf(event.earliestDay);
          writeEvent(rows, event, sourceId(year), loggedAt);
          counts.add(event, publisherOf(year));
        }
      });
      onProgress?.(Math.min(total, start + batchSize));
    }
    inTransaction(connection, () => {
      counts.write();
      connection
        .prepare("UPDATE instance SET data_version = 1, lead_rule_id = ?, sample_version = ?")
        .run(generatedRuleSlug, startMarkers.withoutSample);
    });
    connection.exec("INSERT INTO search_index (search_index) VALUES ('optimize')");
    connection.pragma("optimize");
    connection.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    connection.close();
  }
}

function refuseUnlessEmpty(connection: Database.Database, path: string): void {
  const tables = connection
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'",
    )
    .all();
  for (const { name } of tables) {
    if (name === "migrations" || name === "instance") continue;
    if (connection.prepare(`SELECT 1 FROM "${name}" LIMIT 1`).get() !== undefined) {
      throw new ConflictError(
        `The database at ${path} holds records already (${name}). Name a file that does not exist yet.`,
      );
    }
  }
}

function inTransaction(connection: Database.Database, work: () => void): void {
  connection.exec("BEGIN IMMEDIATE");
  try {
    work();
    connection.exec("COMMIT");
  } catch (error) {
    if (connection.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/** A date for each event, ordered by the earliest day that it can mean: the order in which search numbers them. */
function generateDates(total: number, drawn: Drawn): string[] {
  const dates = burstyDays(total, drawn).flatMap(({ day, count }) =>
    Array.from({ length: count }, () => drawDate(day, drawn)),
  );
  const earliest = new Map<string, string>();
  for (const date of dates) if (!earliest.has(date)) earliest.set(date, daysOf(date).earliestDay);
  const keyOf = (date: string) => earliest.get(date) ?? "";
  return dates.sort((left, right) => compare(keyOf(left), keyOf(right)));
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

const firstYear = yearOf(generatedSpan.from);
const lastYear = yearOf(generatedSpan.to);

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

/** One source a year; what is dated before the first has the first. */
function sourceId(year: number): string {
  return `generated-source-${Math.max(firstYear, year)}`;
}

function publisherOf(year: number): string {
  return `Generated publisher ${Math.max(firstYear, year)}`;
}

function writeSources(rows: RowWriter): void {
  for (let year = firstYear; year <= lastYear; year += 1) {
    const source = {
      id: sourceId(year),
      url: null,
      title: `Generated source of ${year}`,
      publisher: publisherOf(year),
      published: null,
      derivedFrom: null,
    };
    const { dayOrder, publisherOrder } = sourceOrder(source, source);
    const { id, title, publisher } = source;
    rows.insert("sources", {
      id,
      slug: id,
      title,
      publisher,
      is_link_wanted: 1,
      root_id: id,
      day_order: dayOrder,
      publisher_order: publisherOrder,
      search_text: sourceSearchText(source),
      created_at: loggedAt,
      updated_at: loggedAt,
    });
    rows.insert("slugs", { record_type: "source", slug: id, record_id: id, created_at: loggedAt });
  }
}
