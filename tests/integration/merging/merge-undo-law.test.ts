import Database from "better-sqlite3";
import fc from "fast-check";
import { expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createTopic } from "@/db/commands/records/create-topic";
import { readStoredRecord } from "@/db/rows/record-tables";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";
import { comparedCounts } from "../recounted";
import { storedRows } from "./stored-rows";

const ids = {
  person: ["p1", "p2", "p3"],
  party: ["x1", "x2", "x3"],
  place: ["l1", "l2"],
  topic: ["t1", "t2"],
};
const types = ["person", "party", "place", "topic"] as const;

const person = fc.constantFrom(...ids.person);
const party = fc.constantFrom(...ids.party);
const place = fc.constantFrom(...ids.place);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const rows = <Value>(row: fc.Arbitrary<Value>, most = 3) => fc.array(row, { maxLength: most });

const contact = fc.record({
  participations: fc.uniqueArray(
    fc.record({
      personId: person,
      partyId: party,
      role: fc.constantFrom("principal", "delegation", "host"),
      printed: maybe(fc.constantFrom("as printed", "otherwise")),
    }),
    { selector: (row) => row.personId, minLength: 1, maxLength: 3 },
  ),
  placeId: maybe(place),
  topics: rows(
    fc.record({
      topicId: fc.constantFrom(...ids.topic),
      basis: fc.constantFrom("stated", "reported"),
      partyId: maybe(party),
    }),
  ),
  notifications: rows(
    fc.record({
      partyId: party,
      standing: fc.constantFrom("before", "after"),
      note: maybe(fc.constant("a note")),
    }),
  ),
  acknowledgements: rows(
    fc.record({
      partyId: party,
      standing: fc.constantFrom("silent", "denied"),
      date: maybe(fc.constant("2025-03")),
    }),
  ),
  readouts: rows(fc.record({ partyId: party, summary: fc.constantFrom("Useful.", "Long.") })),
});

const claim = fc.record({
  announcedBy: fc.record({ partyId: party, personId: maybe(person) }),
  placeIds: fc.uniqueArray(place, { minLength: 1 }),
  verifications: rows(
    fc.record({
      date: fc.constantFrom("2025-01", "2025-02"),
      standing: fc.constantFrom("claimed", "disputed"),
      assessor: fc.constant("Observers"),
      partyId: maybe(party),
    }),
  ),
});

const alias = fc.record({
  name: fc.constantFrom("A", "B", "C", "name of p1", "name of x2"),
  note: maybe(fc.constant("a note")),
});
const aliases = fc.uniqueArray(alias, { selector: ({ name }) => name, maxLength: 3 });
const offices = rows(
  fc.record({
    title: fc.constantFrom("Envoy", "envoy", "Minister"),
    partyId: party,
    from: maybe(fc.constantFrom("2024", "2025-02")),
    sourceNote: maybe(fc.constant("a note")),
  }),
);

const world = fc.record({
  people: fc.tuple(...ids.person.map(() => fc.record({ partyId: maybe(party), aliases, offices }))),
  parties: fc.tuple(...ids.party.map(() => aliases)),
  places: fc.tuple(
    ...ids.place.map(() =>
      fc.record({ countryId: maybe(party), zone: maybe(fc.constant("Europe/Kyiv")), aliases }),
    ),
  ),
  contacts: fc.array(contact, { minLength: 1, maxLength: 4 }),
  claims: fc.array(claim, { maxLength: 2 }),
  merged: fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 3 }),
});
type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

async function createWorld(store: Store, made: World): Promise<void> {
  const by = { actor: null, now: 1_000 };
  for (const [index, own] of made.parties.entries()) {
    const id = `x${index + 1}`;
    await createParty(store, { ...by, id, input: { name: `name of ${id}`, kind: "state", aliases: own } });
  }
  for (const [index, own] of made.people.entries()) {
    const id = `p${index + 1}`;
    await createPerson(store, { ...by, id, input: { name: `name of ${id}`, ...own } });
  }
  for (const [index, own] of made.places.entries()) {
    const id = `l${index + 1}`;
    await createPlace(store, { ...by, id, input: { name: `name of ${id}`, kind: "city", ...own } });
  }
  for (const id of ids.topic) await createTopic(store, { ...by, id, input: { name: `name of ${id}` } });
  const sources = [{ publisher: "Example Agency" }];
  for (const [index, own] of made.contacts.entries()) {
    const event = {
      title: `Contact ${index}`,
      format: "phone",
      level: "envoy",
      status: "held",
      held: "2025-05-01",
    };
    await createContact(store, { ...by, id: `c${index}`, input: { ...event, sources, ...own } });
  }
  for (const [index, own] of made.claims.entries()) {
    const event = { title: `Claim ${index}`, kind: "capture", announced: "2025-05-01" };
    await createAnnouncement(store, { ...by, id: `a${index}`, input: { ...event, sources, ...own } });
  }
}

async function mergeTwo(store: Store, id: string, recordType: (typeof types)[number]): Promise<boolean> {
  const present = [];
  for (const one of ids[recordType]) {
    const stored = await store.read(({ db }) => readStoredRecord(db, recordType, one));
    if (stored !== null) present.push(stored);
  }
  const [kept, other] = present;
  if (kept === undefined || other === undefined) return false;
  const input = {
    keptId: kept.id,
    otherId: other.id,
    keptVersion: kept.version,
    otherVersion: other.version,
    reason: "One.",
  };
  await mergeRecords(store, { actor: null, id, now: 2_000, recordType, input });
  return true;
}

function expectCounted(path: string): void {
  const connection = new Database(path, { readonly: true });
  const [wanted, stored] = comparedCounts(connection);
  connection.close();
  expect(stored).toEqual(wanted);
}

it("merges undone from the last to the first leave every row as it was, and counts follow all the way", async () => {
  await fc.assert(
    fc.asyncProperty(world, async (made) => {
      const { store, path } = freshDatabase();
      await createWorld(store, made);
      const before = storedRows(path);
      const done: string[] = [];
      for (const [index, recordType] of made.merged.entries()) {
        if (await mergeTwo(store, `m${index}`, recordType)) done.push(`m${index}`);
        expectCounted(path);
      }
      for (const id of done.toReversed()) {
        const { left } = await undoMerge(store, { actor: null, id, now: 3_000, reason: "Two." });
        expect(left).toEqual([]);
      }
      expect(storedRows(path)).toEqual(before);
      expectCounted(path);
    }),
    { numRuns: 15 },
  );
}, 120_000);
