import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListedSource } from "@/lib/records/source-detail";
import { groupSources } from "@/lib/records/source-groups";
import {
  domainOf,
  type SourceToOrder,
  sourceOrder,
  sourceSearchText,
  sourceSlug,
} from "@/lib/records/source-order";

const source = (id: string, changes: Partial<SourceToOrder> = {}): SourceToOrder => ({
  id,
  url: null,
  title: null,
  publisher: "Reuters",
  published: null,
  ...changes,
});

/** A source and its root, in the order of a list. */
const listed = (pairs: [SourceToOrder, SourceToOrder][], key: "dayOrder" | "publisherOrder") => {
  const rows = pairs.map(([own, root]) => ({ id: own.id, order: sourceOrder(own, root)[key] }));
  rows.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
  return (key === "dayOrder" ? rows.reverse() : rows).map(({ id }) => id);
};

describe("where a source stands in lists", () => {
  const wire = source("wire", { published: "2025-12-02" });
  const copy = source("copy", { published: "2025-12-04", publisher: "AAA Courier" });
  const later = source("later", { published: "2025-12-03", publisher: "BBC" });
  const undated = source("undated", { publisher: "Aargauer Zeitung" });

  it("has copies follow their root, the latest root first, and what has no day at the end", () => {
    const pairs: [SourceToOrder, SourceToOrder][] = [
      [undated, undated],
      [copy, wire],
      [wire, wire],
      [later, later],
    ];
    expect(listed(pairs, "dayOrder")).toEqual(["later", "wire", "copy", "undated"]);
    expect(listed(pairs, "publisherOrder")).toEqual(["undated", "later", "wire", "copy"]);
  });

  it("takes a vague day for its first", () => {
    const month = source("month", { published: "2025-12" });
    expect(
      listed(
        [
          [month, month],
          [wire, wire],
        ],
        "dayOrder",
      ),
    ).toEqual(["wire", "month"]);
  });

  it("keeps what shares a root together, whatever the days and publishers", () => {
    const day = fc.constantFrom(null, "2025-01-01", "2025-01-02", "2025-02~", "2024");
    const made = fc.array(
      fc.record({ published: day, publisher: fc.constantFrom("A", "b", "Ä", "В"), root: fc.nat(4) }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(made, fc.constantFrom("dayOrder" as const, "publisherOrder" as const), (rows, key) => {
        const all = rows.map((row, at) => source(`s${String(at).padStart(2, "0")}`, row));
        const rootAt = (at: number) => Math.min(rows[at]?.root ?? 0, at);
        // A copy's root is a source that is a root itself.
        const rootOf = (at: number): number => (rootAt(at) === at ? at : rootOf(rootAt(at)));
        const pairs = all.map((own, at): [SourceToOrder, SourceToOrder] => [own, all[rootOf(at)] ?? own]);
        const order = listed(pairs, key);
        const roots = order.map((id) => pairs.find(([own]) => own.id === id)?.[1].id ?? "");
        const runs = roots.filter((root, at) => root !== roots[at - 1]);
        expect(new Set(runs).size).toBe(runs.length);
        for (const root of runs) expect(order[roots.indexOf(root)]).toBe(root);
      }),
    );
  });

  it("is found by publisher, title, domain and wire, folded", () => {
    const text = sourceSearchText({
      ...source("x", { url: "https://www.tagesschau.de/a", title: "Überblick", publisher: "ARD" }),
      derivedFrom: "AFP",
    });
    expect(text.split("\n")).toEqual(["ard", "uberblick", "tagesschau.de", "afp"]);
  });

  it("has a public identifier of publisher and title, or of publisher and day", () => {
    expect(sourceSlug(source("x", { publisher: "ТАСС", title: "Путин принял Уиткоффа" }))).toBe(
      "tass-putin-prinial-uitkoffa",
    );
    expect(sourceSlug(source("x", { published: "2025-12-02" }))).toBe("reuters-2025-12-02");
  });

  it("has the domain of its address, and none of what is no address", () => {
    expect(domainOf("https://www.reuters.com/x")).toBe("reuters.com");
    expect(domainOf("http://m.lenta.ru")).toBe("lenta.ru");
    for (const none of [null, "", "reuters.com", "javascript:alert(1)", "https://"])
      expect(domainOf(none)).toBeNull();
  });
});

describe("groupSources", () => {
  const listedSource = (id: string, rootId: string): ListedSource => ({
    id,
    rootId,
    slug: id,
    url: null,
    title: null,
    publisher: "P",
    language: null,
    published: null,
    archivedUrl: null,
    derivedFrom: null,
    reliability: null,
    credibility: null,
    version: 1,
  });

  it("holds every source once, roots apart from copies", () => {
    const made = fc.uniqueArray(fc.tuple(fc.nat(30), fc.nat(5)), { selector: ([id]) => id, maxLength: 20 });
    fc.assert(
      fc.property(made, (pairs) => {
        const sources = pairs.map(([id, root]) => listedSource(String(id), String(root)));
        const groups = groupSources(sources);
        const all = groups.flatMap(({ root, copies }) => (root === null ? copies : [root, ...copies]));
        expect(new Set(all)).toEqual(new Set(sources));
        expect(all.length).toBe(sources.length);
        for (const { rootId, root, copies } of groups) {
          expect(root === null || root.id === rootId).toBe(true);
          expect(copies.every((copy) => copy.rootId === rootId && copy.id !== rootId)).toBe(true);
        }
      }),
    );
  });
});
