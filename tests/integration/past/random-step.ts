import fc from "fast-check";
import type { ContactEntry } from "@/lib/records/contact";

export const people = ["envoy", "president", "p1", "p2"];
export const parties = ["us", "ru", "ua"];
export const places = ["moscow", "pokrovsk"];
export const topics = ["ceasefire", "t1", "t2"];
export const tracks = ["channel", "k1", "k2"];
export const urls = ["https://example.org/meeting", "https://example.org/claim", "https://example.org/wire"];
export const names = ["A name", "Another name", "A third name"];

const source: fc.Arbitrary<NonNullable<ContactEntry["sources"]>[number]> = fc.record({
  url: fc.constantFrom(...urls, null),
  title: fc.constantFrom("Meeting in the Kremlin", "A wire report", null),
  publisher: fc.constantFrom("Example Agency", "Kyiv Courier"),
  derivedFrom: fc.constantFrom(null, null, ...urls),
  supports: fc.subarray(["held", "place", "notifications"] as const).map((fields) => [...fields]),
});

/** One write, with numbers that choose among what is there when its turn comes. */
const step = fc.record({
  what: fc.constantFrom(
    ...["createContact", "createContact", "createClaim", "updateEvent", "updateEvent", "updateEvent"],
    ...["retract", "reinstate", "trash", "restore", "revert"],
    ...["person", "party", "place", "topic", "track", "series", "create", "remove", "move"],
    ...["mergeRecords", "mergeRecords", "mergeEvents", "undoMerge", "undoMerge"],
    ...["source", "copies", "mergeSources", "mergeSources", "rule", "coverage", "import", "undoImport"],
  ),
  one: fc.nat(1000),
  two: fc.nat(1000),
  name: fc.constantFrom(...names),
  day: fc.constantFrom("2025-12-02", "2025-11", "2025-11-30/2025-12-01", "2025-12-01?"),
  sources: fc.array(source, { minLength: 1, maxLength: 3 }),
  later: fc.nat(2),
});
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** So that there is something to work on from the start. */
const beginning = [
  "createContact",
  "createContact",
  "createClaim",
  "createClaim",
  "create",
  "create",
  "createContact",
];

export const history = fc
  .array(step, { minLength: 8, maxLength: 40 })
  .map((steps) => steps.map((taken, index) => ({ ...taken, what: beginning[index] ?? taken.what })));
