import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import { indexEventText } from "@/db/commands/index/index-event-text";
import { generateDatabase } from "@/db/generate/generate-database";
import { migrate } from "@/db/migrate";
import { findEvent } from "@/db/queries/events/find-event";
import { readStartStage } from "@/db/queries/instance/read-start-stage";
import { findRule } from "@/db/queries/rules/find-rule";
import { listCoverages } from "@/db/queries/rules/list-coverages";
import { lastCivilDay } from "@/lib/dates/civil-day";
import { dayBounds, parseEdtf } from "@/lib/dates/edtf-date";
import { ConflictError } from "@/lib/errors";
import { announcementKinds, contactFormats, contactStatuses, standings } from "@/lib/records/vocabularies";
import { temporaryFolder } from "./fresh-database";
import { generatedDatabase } from "./generated-database";
import { comparedCounts } from "./recounted";

const total = 3_000;
const generated = generatedDatabase(total);

function connect(path: string = generated().path): Database.Database {
  const connection = new Database(path, { readonly: true });
  onTestFinished(() => {
    connection.close();
  });
  return connection;
}

const column = (connection: Database.Database, sql: string) => connection.prepare(sql).pluck().all();

describe("generated data", () => {
  it("hold as many events as asked for, with every reference and count in order", () => {
    const connection = connect();
    expect(column(connection, "SELECT count(*) FROM events")).toEqual([total]);
    expect(connection.pragma("foreign_key_check")).toEqual([]);
    expect(connection.pragma("integrity_check", { simple: true })).toBe("ok");
    const [wanted, stored] = comparedCounts(connection);
    expect(stored).toEqual(wanted);
  });

  it("are the same for the same seed, and others for another", () => {
    const folder = temporaryFolder();
    const contents = (path: string) => {
      const connection = connect(path);
      return [
        "events",
        "contacts",
        "announcements",
        "participations",
        "search_docs",
        "event_facets",
        "day_bins",
      ].map((table) => connection.prepare(`SELECT * FROM ${table}`).all());
    };
    const make = (name: string, seed: number) => {
      const path = join(folder, name);
      generateDatabase(path, { total: 200, seed });
      return contents(path);
    };
    const first = make("first.db", 7);
    expect(make("second.db", 7)).toEqual(first);
    expect(make("third.db", 8)).not.toEqual(first);
  });

  it("refuse a database that holds anything, and take an empty one", () => {
    const folder = temporaryFolder();
    const path = join(folder, "empty.db");
    migrate(path);
    generateDatabase(path, { total: 10, seed: 1 });
    expect(() => generateDatabase(path, { total: 10, seed: 1 })).toThrow(ConflictError);
    expect(column(connect(path), "SELECT count(*) FROM events")).toEqual([10]);
  });

  it("spread over thirty years, with vague dates of many forms, every kind, status, format and standing", () => {
    const connection = connect();
    const dates = connection
      .prepare<[], { date: string; earliest_day: string; latest_start_day: string; latest_day: string }>(
        "SELECT date, earliest_day, latest_start_day, latest_day FROM events",
      )
      .all();
    const vague = dates.filter(({ date }) => !/^\d{4}-\d{2}-\d{2}$/.test(date));
    expect(vague.length / total).toBeGreaterThan(0.05);
    expect(vague.length / total).toBeLessThan(0.12);
    const forms = new Set(vague.map(({ date }) => parseEdtf(date, "2026-11-24")?.form));
    expect([...forms].sort()).toEqual(
      expect.arrayContaining(["day", "month", "oneOf", "season", "span", "year"]),
    );
    for (const { date, ...days } of dates) {
      const { earliestDay, latestStartDay, latestDay } = dayBounds(date, lastCivilDay);
      expect(days).toEqual({
        earliest_day: earliestDay,
        latest_start_day: latestStartDay,
        latest_day: latestDay,
      });
    }
    const years = column(
      connection,
      "SELECT DISTINCT substr(date, 1, 4) FROM events WHERE length(date) = 10 ORDER BY 1",
    );
    expect(years).toEqual(Array.from({ length: 31 }, (_, at) => String(1996 + at)));
    const words = (sql: string) => column(connection, sql).sort();
    expect(words("SELECT DISTINCT kind FROM announcements")).toEqual([...announcementKinds].sort());
    expect(words("SELECT DISTINCT standing FROM announcements")).toEqual([...standings].sort());
    expect(words("SELECT DISTINCT status FROM contacts")).toEqual([...contactStatuses].sort());
    expect(words("SELECT DISTINCT format FROM contacts")).toEqual([...contactFormats].sort());
    expect(column(connection, "SELECT count(*) FROM events WHERE title NOT LIKE 'Generated %'")).toEqual([0]);
  });

  it("come in bursts", () => {
    const weeks = connect()
      .prepare<[], number>(
        "SELECT count(*) FROM events WHERE length(date) = 10 GROUP BY CAST(julianday(date) / 7 AS INTEGER)",
      )
      .pluck()
      .all();
    const mean = weeks.reduce((sum, count) => sum + count, 0) / weeks.length;
    const variance = weeks.reduce((sum, count) => sum + (count - mean) ** 2, 0) / weeks.length;
    // Of events that fall without any order, the variance would be the mean.
    expect(variance / mean).toBeGreaterThan(1.5);
  });

  it("are found by the text that a command would write", async () => {
    const { path, store } = generated();
    const connection = connect(path);
    const bodies = () =>
      connection
        .prepare<[], { event_id: string; body: string }>(
          "SELECT event_id, body FROM search_docs ORDER BY n LIMIT 300",
        )
        .all()
        .map(({ event_id, body }) => ({ event_id, lines: body.split("\n").sort() }));
    const before = bodies();
    await store.write(({ db }) =>
      indexEventText(
        db,
        before.map(({ event_id }) => event_id),
      ),
    );
    expect(bodies()).toEqual(before);
  });

  it("make pages: an event without an earlier version, a lead rule, no coverage, and no sample to load", async () => {
    const { store } = generated();
    const [slug] = column(connect(), "SELECT slug FROM events WHERE type = 'contact' LIMIT 1");
    const found = await findEvent(store, String(slug), { dayOfData: "2026-11-24" });
    expect(found).toMatchObject({ status: "found", event: { type: "contact", version: 1, revisions: [] } });
    expect((await findRule(store, null)).slug).toBe("generated-lead-rule");
    expect(await listCoverages(store)).toEqual([]);
    expect(await readStartStage(store)).toBe("started");
  });
});
