import Database from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/better-sqlite3";
import fc from "fast-check";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { sqliteDialect } from "@/db/dialect";
import { searchEvents } from "@/db/queries/search/search-events";
import { countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { textNumbers } from "@/db/queries/timeline/ordered-numbers";
import { searchDocs } from "@/db/schema/search-docs";
import type { Store } from "@/db/store";
import { eventFilter, everyEvent } from "@/lib/records/event-filter";
import { foldedWords, foldText, phraseTest, searchPhrases } from "@/lib/records/folded-text";
import { freshDatabase } from "../fresh-database";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

const dayOfData = "2026-11-24";
let store: Store;
let path: string;
beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await insertWorld(store);
  await insertContacts(
    store,
    { id: "meeting", date: "2025-12-02", text: "Виткофф и Путин в Москве ещё раз, US–Russia talks" },
    { id: "older", date: "2024-12-02", text: "Witkoff and Putin: talks about talks in Moscow" },
  );
  await insertAnnouncements(
    store,
    { id: "claim", date: "2025-12-01", text: "Pokrovsk captured\nПокровськ\nКрасноармейск\nKrasnoarmiïsk" },
    { id: "gone", date: "2025-12-01", text: "Pokrovsk too", state: "trashed" },
  );
});

async function found(text: string): Promise<string[]> {
  const { hits, matches } = await searchEvents(store, text, { limit: 20, dayOfData });
  const ids = hits.map(({ event }) => event.id);
  expect(matches).toEqual({ count: ids.length, isAtLeast: false });
  const filter = { ...everyEvent, text };
  const listed = await listTimelineEvents(store, filter, { dayOfData });
  // A search for nothing finds nothing, where a filter for nothing keeps everything.
  if (foldText(text) !== "") {
    expect(ids.toSorted()).toEqual(listed.map((event) => event.id).sort());
    expect((await countEventsBounded(store, filter)).count).toBe(ids.length);
  }
  return ids;
}

describe("search", () => {
  it("finds a word by its beginning, in either script, whatever its case and marks", async () => {
    expect(await found("pokro")).toEqual(["claim"]);
    expect(await found("ПОКРОВСЬК")).toEqual(["claim"]);
    expect(await found("красноарм")).toEqual(["claim"]);
    expect(await found("krasnoarmiis")).toEqual(["claim"]);
    expect(await found("еще")).toEqual(["meeting"]);
    expect(await found("okrovsk")).toEqual([]);
  });

  it("keeps й apart from и, and words apart from each other", async () => {
    expect(await found("красноармеиск")).toEqual([]);
    expect(await found("US–Russia")).toEqual(["meeting"]);
    expect(await found("Russia–US")).toEqual([]);
    expect(await found("russia us")).toEqual(["meeting"]);
    expect(await found("москве witkoff")).toEqual([]);
  });

  it("takes one letter for a word of its own", async () => {
    expect(await found("и")).toEqual(["meeting"]);
    expect(await found("т")).toEqual([]);
  });

  it("looks for no word twice and for no more than eight", async () => {
    const eight = "witkoff and putin talks about in moscow wit";
    expect(await found(`${eight} pokrovsk captured`)).toEqual(["older"]);
    expect(await found(`talks ${"talks TALKS ".repeat(10)} москве`)).toEqual(["meeting"]);
    expect(searchPhrases(foldedWords("a–b–c–d–e–f–g talks–about russia"))).toEqual([
      { parts: ["a", "b", "c", "d", "e", "f", "g"], isPrefix: false },
      { parts: ["talks"], isPrefix: false },
    ]);
  });

  it("puts what fits best first, and says where it was found", async () => {
    expect(await found("talks")).toEqual(["older", "meeting"]);
    const body = ["pokrovsk captured", "покровськ", "красноармейск", "krasnoarmiisk"].join("\n");
    await store.write(async ({ db }) => {
      await db.update(searchDocs).set({ body }).where(eq(searchDocs.eventId, "claim"));
    });
    const { hits } = await searchEvents(store, "красноарм", {
      limit: 1,
      dayOfData,
    });
    expect(hits[0]?.lines).toEqual(["красноармейск"]);
  });

  it("goes on from an offset", async () => {
    const page = await searchEvents(store, "talks", { limit: 1, offset: 1, dayOfData });
    expect(page.hits.map(({ event }) => event.id)).toEqual(["meeting"]);
    expect(page.matches.count).toBe(2);
  });

  it("never fails on what somebody types", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            "'",
            "*",
            "^",
            "(",
            ")",
            "NEAR(",
            "AND",
            "OR",
            "NOT",
            "body:",
            "-",
            "+",
            "\0",
            "%",
            "talks",
            "a\u0301",
            "и",
          ),
          { maxLength: 8 },
        )
        .map((parts) => parts.join(" ")),
      fc
        .array(fc.constantFrom('"', "*", "\0", ":", "talks", "{", "}", "\\"), { maxLength: 8 })
        .map((parts) => parts.join("")),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        await found(text);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['"', "***", "NOT", '" OR 1 --', "\0", "talks\0", "(", "“„", "….", "'"])(
    "takes %j for words",
    async (text) => {
      const ids = await found(text);
      expect(ids.every((id) => ["meeting", "older", "claim"].includes(id))).toBe(true);
    },
  );

  it("says of one text what the index says", async () => {
    const bodies = await store.read(async ({ db }) => db.select().from(searchDocs));
    const piece = fc.constantFrom(
      "talks",
      "tal",
      "us",
      "russia",
      "–",
      "-",
      " ",
      "и",
      "москве",
      "moscow",
      "1",
      "ё",
      "’",
      "ü",
      "́",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 5 }), async (pieces) => {
        const phrases = searchPhrases(foldedWords(pieces.join("")));
        fc.pre(phrases.length > 0);
        const asked = { from: 0, before: Number.MAX_SAFE_INTEGER, limit: 10, isEarliestFirst: true };
        const listed = await store.read(async ({ db, dialect }) =>
          db
            .select({ n: sql<number>`f.n` })
            .from(sql`(${textNumbers({ db, dialect }, phrases, asked)}) as f`),
        );
        const isHeld = phraseTest(phrases);
        expect(bodies.filter(({ body }) => isHeld(body)).map(({ n }) => n)).toEqual(listed.map(({ n }) => n));
      }),
      { numRuns: 200 },
    );
  });

  it("reads no table to find texts, and the texts found by number", () => {
    const connection = new Database(path, { readonly: true });
    onTestFinished(() => {
      connection.close();
    });
    const db = drizzle(connection);
    const phrases = searchPhrases(foldedWords("talks mos"));
    const range = { from: 10, before: 20, limit: 5, isEarliestFirst: false };
    const query = db
      .select({ n: sql`f.n` })
      .from(sql`(${textNumbers({ db, dialect: sqliteDialect }, phrases, range)}) as f`)
      .toSQL();
    const plan = connection
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query.sql}`)
      .all(...query.params)
      .map(({ detail }) => detail);
    expect(plan.filter((detail) => /TEMP B-TREE/.test(detail))).toEqual([]);
    // The letters are the plan's own: M for the match, < and > for the range of numbers.
    expect(plan).toContainEqual(expect.stringMatching(/search_index VIRTUAL TABLE INDEX \d+:.*M/));
  });
});

describe("a filter by text", () => {
  it("keeps everything where no text is given", async () => {
    const all = await listTimelineEvents(store, eventFilter.parse({ text: "  " }), { dayOfData });
    expect(all).toHaveLength(3);
    expect(foldText("  ")).toBe("");
  });
});
