import Database from "better-sqlite3";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { freshDatabase } from "./fresh-database";

let connection: Database.Database;
beforeEach(() => {
  const { path } = freshDatabase();
  const opened = new Database(path);
  opened.pragma("foreign_keys = ON");
  onTestFinished(() => {
    opened.close();
  });
  connection = opened;
});

interface TableRow {
  schema: string;
  name: string;
  type: string;
  strict: number;
}

function ownTables(): TableRow[] {
  return connection
    .prepare<[], TableRow>("SELECT schema, name, type, strict FROM pragma_table_list WHERE schema = 'main'")
    .all()
    .filter((table) => !table.name.startsWith("sqlite_"));
}

describe("the schema", () => {
  it("is STRICT in every table", () => {
    const tables = ownTables().filter((table) => table.type === "table");
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter((table) => table.strict !== 1).map((table) => table.name)).toEqual([]);
  });

  it("has an index for every reference from an event's lists to its event", () => {
    const lists = [
      "participations",
      "notifications",
      "acknowledgements",
      "readouts",
      "reactions",
      "verifications",
    ];
    for (const name of [...lists, "outside_counts", "contact_topics"]) {
      const plan = connection
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM ${name} WHERE event_id = 'x'`)
        .all();
      expect(plan.map((row) => row.detail).join()).toContain("USING INDEX");
    }
  });

  const event = {
    id: "e",
    type: "contact",
    slug: "e",
    state: "published",
    title: "T",
    confidence: "high",
    date: "2025-12-02",
    earliest_day: "2025-12-02",
    latest_start_day: "2025-12-02",
    latest_day: "2025-12-02",
    version: 1,
    created_at: 1,
    updated_at: 1,
    published_at: 1,
  };

  function insertEvent(changes: Record<string, string | number | null>) {
    const row = { ...event, ...changes };
    const names = Object.keys(row);
    return () =>
      connection
        .prepare(`INSERT INTO events (${names.join()}) VALUES (${names.map((name) => `@${name}`).join()})`)
        .run(row);
  }

  it("takes a sound event and refuses an impossible one", () => {
    expect(insertEvent({})).not.toThrow();
    const impossible: Record<string, string | number | null>[] = [
      { type: "meeting" },
      { state: "draft" },
      { confidence: "sure" },
      { title: "" },
      { slug: "" },
      { earliest_day: "2 Dec 2025" },
      { earliest_day: "2025-12-03" },
      { latest_start_day: "2025-12-03" },
      { clock_at: "19:30" },
      { version: 0 },
      { title: null },
    ];
    for (const [index, changes] of impossible.entries()) {
      const insert = insertEvent({
        id: `e${index}`,
        ...("slug" in changes ? {} : { slug: `s${index}` }),
        ...changes,
      });
      expect(insert, JSON.stringify(changes)).toThrow(/CHECK|NOT NULL/);
    }
    expect(insertEvent({ id: "f", slug: "f", created_at: "soon" })).toThrow(/TEXT value in INTEGER column/);
    expect(insertEvent({ id: "f" })).toThrow(/UNIQUE/);
    expect(insertEvent({ id: "f", slug: "f", created_by: "nobody" })).toThrow(/FOREIGN KEY/);
  });

  it("has one instance row and no second", () => {
    expect(connection.prepare("SELECT count(*) FROM instance").pluck().get()).toBe(1);
    const second = () => connection.exec("INSERT INTO instance (id, data_version) VALUES (2, 0)");
    expect(second).toThrow(/CHECK/);
  });

  it("holds a source to its link, and a participation to a person or a group", () => {
    const source = (url: string | null, isLinkWanted: number) => () =>
      connection
        .prepare(
          "INSERT INTO sources (id, url, publisher, is_link_wanted, created_at, updated_at) VALUES (?, ?, 'P', ?, 1, 1)",
        )
        .run(`s${url}${isLinkWanted}`, url, isLinkWanted);
    expect(source(null, 1)).not.toThrow();
    expect(source("https://example.org", 0)).not.toThrow();
    expect(source(null, 0)).toThrow(/CHECK/);
    expect(source("https://example.org", 1)).toThrow(/CHECK/);

    insertEvent({})();
    connection.exec(
      "INSERT INTO parties (id, slug, name, kind, created_at, updated_at) VALUES ('p', 'p', 'P', 'state', 1, 1);" +
        "INSERT INTO people (id, slug, name, created_at, updated_at) VALUES ('x', 'x', 'X', 1, 1);",
    );
    const participation = (person: string | null, group: string | null) => () =>
      connection
        .prepare(
          "INSERT INTO participations (id, event_id, person_id, group_name, party_id, role, position) VALUES (?, 'e', ?, ?, 'p', 'principal', 0)",
        )
        .run(`${person}-${group}`, person, group);
    expect(participation("x", null)).not.toThrow();
    expect(participation(null, "A delegation")).not.toThrow();
    expect(participation(null, null)).toThrow(/CHECK/);
    expect(participation("x", "A delegation")).toThrow(/CHECK/);
  });
});
