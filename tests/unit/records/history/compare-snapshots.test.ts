import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSnapshots, type FieldDifference } from "@/lib/records/history/compare-snapshots";
import { describeSnapshot } from "@/lib/records/history/describe-snapshot";
import { publicDifferences } from "@/lib/records/history/public-differences";

const named = (id: string, name = id) => ({ id, slug: id, name });
const ru = named("ru", "Russia");
const us = named("us", "United States");

/** Parts of a contact that versions may differ in. */
const contact = fc.record({
  type: fc.constant("contact"),
  title: fc.constantFrom("A meeting", "A longer meeting"),
  note: fc.constantFrom("", "Disputed."),
  format: fc.constantFrom("inPerson", "phone", "pigeon"),
  held: fc.constantFrom("2025-12-02", "2025-12~", "[2025-11-21..2025-11-30]"),
  place: fc.constantFrom(null, named("moscow", "Moscow")),
  durationMinutes: fc.constantFrom(null, 300, 45),
  clock: fc.constantFrom(null, { at: "19:30", zone: "Europe/Moscow" }),
  participations: fc.array(
    fc.record({
      person: fc.constantFrom(null, named("envoy"), named("president")),
      groupName: fc.constantFrom(null, "Delegation"),
      party: fc.constantFrom(ru, us),
      role: fc.constantFrom("principal", "delegation"),
      printed: fc.constantFrom(null, "Mr. Vitkoff"),
    }),
    { maxLength: 4 },
  ),
  reactions: fc.array(
    fc.record({
      party: fc.constantFrom(ru, us),
      date: fc.constantFrom("2025-12-02", "2025-12-03"),
      summary: fc.constantFrom("Yes.", "No."),
      source: fc.constantFrom(null, 0, 1),
    }),
    { maxLength: 4 },
  ),
  sources: fc.array(
    fc.record({
      id: fc.constantFrom("s1", "s2", "s3"),
      url: fc.constantFrom(null, "https://example.org/a", "https://example.org/b"),
      publisher: fc.constantFrom("Agency", "Courier"),
      supports: fc.subarray(["held", "participants"]),
    }),
    { maxLength: 3 },
  ),
});

function compare(before: Record<string, unknown>, after: Record<string, unknown>): FieldDifference[] {
  return compareSnapshots(describeSnapshot("event", before), describeSnapshot("event", after));
}

/** The same difference seen from the other version; entries in no order, since each version has its own. */
function mirrored(difference: FieldDifference): unknown {
  if (difference.shape === "text")
    return { ...difference, before: difference.after, after: difference.before };
  const { added, removed, changed, ...rest } = difference;
  return inAnyOrder({
    ...rest,
    added: removed,
    removed: added,
    changed: changed.map((entry) => ({
      before: entry.after,
      after: entry.before,
      parts: entry.parts.map((part) => ({ ...part, before: part.after, after: part.before })),
    })),
  });
}

function inAnyOrder(difference: object): unknown {
  const sorted = (value: unknown): unknown =>
    Array.isArray(value) ? value.map((entry) => JSON.stringify(inAnyOrder(Object(entry)))).sort() : value;
  return Object.fromEntries(
    Object.entries(difference).map(([name, value]) => [name, name === "keys" ? value : sorted(value)]),
  );
}

describe("compareSnapshots", () => {
  it("finds nothing in a version beside itself", () => {
    fc.assert(
      fc.property(contact, (version) => {
        expect(compare(version, structuredClone(version))).toEqual([]);
      }),
    );
  });

  it("says the mirror image the other way round", () => {
    fc.assert(
      fc.property(contact, contact, (before, after) => {
        const there = compare(before, after).map(mirrored);
        const back = compare(after, before).map((it) => (it.shape === "text" ? it : inAnyOrder(it)));
        expect(there).toEqual(back);
      }),
    );
  });

  it("misses no field that reads differently", () => {
    fc.assert(
      fc.property(contact, contact, (before, after) => {
        const [old, young] = [describeSnapshot("event", before), describeSnapshot("event", after)];
        const readings = (fields: typeof old) => new Map(fields.map((it) => [it.name, JSON.stringify(it)]));
        const [one, other] = [readings(old), readings(young)];
        const found = new Set(compareSnapshots(old, young).map((difference) => difference.name));
        for (const [name, reading] of other) {
          // The keys tell entries apart and are not read: another id alone is no difference.
          if (name === "sources" || name === "participations" || name === "reactions") continue;
          expect(found.has(name)).toBe(reading !== one.get(name));
        }
      }),
    );
  });

  it("adds up: what was there, without what was removed and with what was added, is as long as what is there", () => {
    fc.assert(
      fc.property(contact, contact, (before, after) => {
        for (const difference of compare(before, after)) {
          if (difference.shape !== "list") continue;
          const length = (version: Record<string, unknown>) => Object(version[difference.name]).length;
          expect(length(before) - difference.removed.length + difference.added.length).toBe(length(after));
        }
      }),
    );
  });
});

const base = {
  type: "contact",
  title: "A meeting",
  held: "2025-12-02",
  durationMinutes: 300,
  participations: [
    { person: named("envoy", "Steve Witkoff"), groupName: null, party: us, role: "principal", printed: null },
    { person: null, groupName: "Russian delegation", party: ru, role: "delegation", printed: null },
  ],
  notifications: [{ party: ru, standing: "unknown", note: null, source: 0 }],
  sources: [
    { id: "s1", url: "https://example.org/a", title: "Report", publisher: "Agency", supports: ["held"] },
  ],
};

describe("the comparison of two versions of an event", () => {
  it("puts values into words", () => {
    const after = {
      ...base,
      held: "2025-11~",
      durationMinutes: null,
      clock: { at: "19:30", zone: "Europe/Moscow" },
    };
    expect(compare(base, after)).toMatchObject([
      { label: "Held on", before: "2 December 2025", after: "about November 2025" },
      { label: "Time of day", before: null, after: "19:30, Moscow time" },
      { label: "How long", before: "5 hours", after: null },
    ]);
  });

  it("goes through lists entry by entry, by who or what they are of", () => {
    const [envoy, delegation] = base.participations;
    const after = {
      ...base,
      participations: [
        { ...envoy, role: "delegation" },
        { person: named("president", "Vladimir Putin"), groupName: null, party: ru, role: "principal" },
      ],
    };
    const [difference] = compare(base, after);
    expect(difference).toMatchObject({
      name: "participations",
      added: [{ title: "Vladimir Putin" }],
      removed: [{ title: delegation?.groupName }],
      changed: [
        {
          after: { title: "Steve Witkoff" },
          parts: [{ label: "Role", before: "Principal", after: "Delegation" }],
        },
      ],
      isReordered: false,
    });
  });

  it("shows a name as it was shown then", () => {
    const [envoy, delegation] = base.participations;
    const renamed = { ...envoy, person: named("envoy", "Steven Witkoff") };
    expect(compare(base, { ...base, participations: [renamed, delegation] })).toMatchObject([
      { changed: [{ parts: [{ label: "Person", before: "Steve Witkoff", after: "Steven Witkoff" }] }] },
    ]);
  });

  it("says where only the order changed", () => {
    const after = { ...base, participations: [...base.participations].reverse() };
    expect(compare(base, after)).toMatchObject([
      { name: "participations", added: [], removed: [], changed: [], isReordered: true },
    ]);
  });

  it("names the source of a row, not its number", () => {
    const more = { ...base.sources[0], id: "s2", url: "https://example.org/b", title: "First report" };
    const after = {
      ...base,
      notifications: [{ party: ru, standing: "unknown", note: null, source: 1 }],
      sources: [more, ...base.sources],
    };
    expect(compare(base, after)).toMatchObject([
      { name: "sources", added: [{ title: "First report (Agency)" }] },
    ]);
  });

  it("takes a source that got an id of its own for the same source", () => {
    const after = { ...base, sources: [{ ...base.sources[0], id: "s9", quotation: "Five hours." }] };
    expect(compare(base, after)).toMatchObject([
      { name: "sources", added: [], removed: [], changed: [{ parts: [{ label: "Quotation" }] }] },
    ]);
  });

  it("keeps from the public what no page of the public shows", () => {
    const after = { ...base, title: "Another", internalRemark: "Do not show." };
    expect(compare(base, after).map(({ name, isPublic }) => [name, isPublic])).toEqual([
      ["title", true],
      ["internalRemark", false],
    ]);
    expect(publicDifferences("event", base, after).map(({ name }) => name)).toEqual(["title"]);
  });
});

describe("describeSnapshot", () => {
  it("reads the record's other kinds, and what it has no words for as it is stored", () => {
    expect(
      describeSnapshot("place", {
        name: "Pokrovsk",
        kind: "city",
        country: named("ua", "Ukraine"),
        population: 60_000,
      }),
    ).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ label: "Kind", text: "City" }),
        expect.objectContaining({ label: "Country", text: "Ukraine" }),
        expect.objectContaining({ label: "Population", text: "60,000" }),
      ]),
    );
    const rule = describeSnapshot("rule", {
      name: "R",
      definition: { windowDays: 7, antecedent: { kinds: ["capture"] } },
    });
    expect(rule).toContainEqual(
      expect.objectContaining({ name: "definition", text: "window days: 7; antecedent: kinds: capture" }),
    );
  });

  it("stands whatever a version holds", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom("type", "held", "participations", "clock", "sources", "x"),
          fc.jsonValue(),
        ),
        (version) => {
          expect(describeSnapshot("event", version).length).toBeGreaterThan(20);
        },
      ),
    );
  });
});
