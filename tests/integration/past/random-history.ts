import fc from "fast-check";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { reinstateEvent } from "@/db/commands/events/reinstate-event";
import { restoreEvent } from "@/db/commands/events/restore-event";
import { retractEvent } from "@/db/commands/events/retract-event";
import { trashEvent } from "@/db/commands/events/trash-event";
import { updateAnnouncement } from "@/db/commands/events/update-announcement";
import { updateContact } from "@/db/commands/events/update-contact";
import { revertRecord } from "@/db/commands/history/revert-record";
import { addUnknownNames } from "@/db/commands/imports/add-unknown-names";
import { undoImport } from "@/db/commands/imports/undo-import";
import { indexNewNames } from "@/db/commands/index/index-new-names";
import { mergeEvents } from "@/db/commands/merging/merge-events";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { undoMerge } from "@/db/commands/merging/undo-merge";
import { createPerson } from "@/db/commands/records/create-person";
import { createTopic } from "@/db/commands/records/create-topic";
import { createTrack } from "@/db/commands/records/create-track";
import { moveInOrder } from "@/db/commands/records/move-in-order";
import { removeRecord } from "@/db/commands/records/remove-record";
import { updateParty } from "@/db/commands/records/update-party";
import { updatePerson } from "@/db/commands/records/update-person";
import { updatePlace } from "@/db/commands/records/update-place";
import { updateSeries } from "@/db/commands/records/update-series";
import { updateTopic } from "@/db/commands/records/update-topic";
import { updateTrack } from "@/db/commands/records/update-track";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { createRule } from "@/db/commands/rules/create-rule";
import { sealRule } from "@/db/commands/rules/seal-rule";
import { updateCoverage } from "@/db/commands/rules/update-coverage";
import { updateRule } from "@/db/commands/rules/update-rule";
import { withdrawCoverage } from "@/db/commands/rules/withdraw-coverage";
import { markCopies } from "@/db/commands/sources/mark-copies";
import { mergeSources } from "@/db/commands/sources/merge-sources";
import { updateSource } from "@/db/commands/sources/update-source";
import { readStoredRecord } from "@/db/rows/record-tables";
import { coverages } from "@/db/schema/coverages";
import { events } from "@/db/schema/events";
import { merges } from "@/db/schema/merges";
import { rules } from "@/db/schema/rules";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import type { ContactEntry } from "@/lib/records/contact";
import { defaultRule } from "@/lib/records/rule";
import { claimEntry, contactEntry } from "../commands/small-world";
import { goOn, importAll, reviewImport, smallFile } from "../imports/prepare-import";

const people = ["envoy", "president", "p1", "p2"];
const parties = ["us", "ru", "ua"];
const places = ["moscow", "pokrovsk"];
const topics = ["ceasefire", "t1", "t2"];
const tracks = ["channel", "k1", "k2"];
const urls = ["https://example.org/meeting", "https://example.org/claim", "https://example.org/wire"];
const names = ["A name", "Another name", "A third name"];

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

/** Plays steps on the small world one after the other. What a command refuses is passed over. */
export class Player {
  #now = 10_000;
  #count = 0;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  async play(taken: Step): Promise<void> {
    this.#now += taken.later;
    this.#count += 1;
    try {
      await this.#take(taken);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.name.endsWith("Error"))) throw error;
      if (error.name === "SqliteError") throw error;
    }
    await indexNewNames(this.#store);
  }

  async #take(taken: Step): Promise<void> {
    const store = this.#store;
    const by = { actor: null, now: this.#now, reason: "A test." };
    const id = `x${this.#count}`;
    const { one, two, name } = taken;
    switch (taken.what) {
      case "createContact":
        await createContact(store, { ...by, id, input: contact(taken) });
        return;
      case "createClaim":
        await createAnnouncement(store, { ...by, id, input: claim(taken) });
        return;
      case "updateEvent": {
        const event = await this.#event(one, "published");
        const change = { ...by, id: event.id, baseVersion: event.version };
        if (event.type === "contact") await updateContact(store, { ...change, input: contact(taken) });
        else await updateAnnouncement(store, { ...change, input: claim(taken) });
        return;
      }
      case "retract":
      case "trash": {
        const event = await this.#event(one, "published");
        const change = { ...by, id: event.id, baseVersion: event.version, publicNote: "It was wrong." };
        await (taken.what === "retract" ? retractEvent : trashEvent)(store, change);
        return;
      }
      case "reinstate":
      case "restore": {
        const event = await this.#event(one, taken.what === "restore" ? "trashed" : "retracted");
        const change = { ...by, id: event.id, baseVersion: event.version };
        await (taken.what === "restore" ? restoreEvent : reinstateEvent)(store, change);
        return;
      }
      case "revert": {
        const event = await this.#event(one, "published");
        const toVersion = 1 + (two % event.version);
        const change = { ...by, id: event.id, baseVersion: event.version, toVersion };
        await revertRecord(store, { ...change, recordType: "event" });
        return;
      }
      case "create":
        await this.#create(one, name, id);
        return;
      case "person": {
        const aliases = two % 2 === 0 ? [] : [{ name: `Spelling ${two % 3}` }];
        const offices = two % 3 === 0 ? [] : [{ title: name, partyId: pick(parties, two), from: "2025" }];
        const input = { name, partyId: pick(parties, two), aliases, offices };
        await updatePerson(store, { ...by, ...(await this.#record("person", pick(people, one))), input });
        return;
      }
      case "party": {
        const stored = await this.#record("party", pick(parties, one));
        const input = { name: `Party ${name}`, kind: "state", aliases: [{ name: `Alias ${two % 3}` }] };
        await updateParty(store, { ...by, ...stored, input });
        return;
      }
      case "place": {
        const input = {
          name,
          kind: "city",
          countryId: pick(parties, two),
          aliases: [{ name: `Alias ${two % 3}` }],
        };
        await updatePlace(store, { ...by, ...(await this.#record("place", pick(places, one))), input });
        return;
      }
      case "topic": {
        const stored = await this.#record("topic", pick(topics, one));
        await updateTopic(store, { ...by, ...stored, input: { name: `${name} ${two % 3}` } });
        return;
      }
      case "track": {
        const input = { name: `Track ${name}`, seriesId: two % 2 === 0 ? null : "series" };
        await updateTrack(store, { ...by, ...(await this.#record("track", pick(tracks, one))), input });
        return;
      }
      case "series": {
        const input = { name, firstPersonId: pick(people, one), secondPersonId: pick(people, two) };
        await updateSeries(store, { ...by, ...(await this.#record("series", "series")), input });
        return;
      }
      case "remove": {
        const [type, ids] = pick(
          [
            ["topic", topics],
            ["track", tracks],
            ["person", people],
          ] as const,
          one,
        );
        const stored = await this.#record(type, pick(ids, two));
        await removeRecord(store, { ...by, ...stored, recordType: type });
        return;
      }
      case "move": {
        const [type, ids] = pick(
          [
            ["topic", topics],
            ["track", tracks],
          ] as const,
          one,
        );
        const direction = two % 2 === 0 ? "up" : "down";
        await moveInOrder(store, { ...by, recordType: type, id: pick(ids, two), direction });
        return;
      }
      case "mergeRecords": {
        const kinds = [
          ["person", people],
          ["party", parties],
          ["place", places],
          ["topic", topics],
        ] as const;
        const [type, ids] = pick(kinds, one);
        this.#now += 1;
        const kept = await this.#record(type, pick(ids, two));
        const other = await this.#record(type, pick(ids, two + 1));
        const input = mergeOf(kept, other);
        await mergeRecords(store, {
          actor: null,
          id: `m${this.#count}`,
          now: this.#now,
          recordType: type,
          input,
        });
        return;
      }
      case "mergeEvents": {
        this.#now += 1;
        const kept = await this.#event(one, "published");
        const other = await this.#event(two, "published");
        const input = { ...mergeOf(at(kept), at(other)), publicNote: "They are one." };
        await mergeEvents(store, { actor: null, id: `m${this.#count}`, now: this.#now, input });
        return;
      }
      case "undoMerge": {
        this.#now += 1;
        const made = await store.read(({ db }) => db.select().from(merges));
        const open = made.filter(({ undoneAt }) => undoneAt === null);
        await undoMerge(store, { ...by, now: this.#now, id: pick(open, one).id });
        return;
      }
      case "source": {
        const stored = await this.#source(one);
        const { supports: _supports, ...input } = pick(taken.sources, two);
        await updateSource(store, { ...by, ...at(stored), input });
        return;
      }
      case "copies": {
        const copies = [at(await this.#source(one)), at(await this.#source(two))];
        const input = { copies: two % 2 === 0 ? copies.slice(0, 1) : copies, derivedFrom: pick(urls, one) };
        await markCopies(store, { ...by, input });
        return;
      }
      case "mergeSources": {
        this.#now += 1;
        const [kept, merged] = [await this.#source(one), await this.#source(two)];
        await mergeSources(store, { ...by, now: this.#now, kept: at(kept), merged: at(merged) });
        return;
      }
      case "rule":
        await this.#rule(taken, id);
        return;
      case "coverage":
        await this.#coverage(taken, id);
        return;
      case "import": {
        const importId = `i${this.#count}`;
        const rows = [
          smallFile.replace(/A(\d),/g, `A${this.#count}-$1,`),
          `A${this.#count}-4,1,announcement,capture,2025-11-30,Sampletown ${one % 3},Examplia,,Examplia says it captured it ${one},https://example.org/d${two % 3}`,
          `A${this.#count}-5,1,contact,,2025-12-03,,Examplia,Ada Sample,A call of Ada Sample ${one},https://example.org/meeting`,
        ];
        await reviewImport(store, { id: importId, text: rows.join("\n") });
        let count = 0;
        const newId = () => {
          count += 1;
          return `${importId}-${count}`;
        };
        await addUnknownNames(store, { actor: null, id: importId, now: this.#now, newId });
        await goOn(store, importId);
        await importAll(store, importId);
        this.imports.push(importId);
        return;
      }
      case "undoImport": {
        const importId = pick(this.imports, one);
        await undoImport(store, { ...by, id: importId });
        await goOn(store, importId);
        return;
      }
    }
  }

  readonly imports: string[] = [];

  async #create(one: number, name: string, id: string): Promise<void> {
    const by = { actor: null, now: this.#now };
    const kinds = [
      () => createPerson(this.#store, { ...by, id: pick(["p1", "p2"], one), input: { name, partyId: "us" } }),
      () =>
        createTopic(this.#store, { ...by, id: pick(["t1", "t2"], one), input: { name: `${name} ${id}` } }),
      () => createTrack(this.#store, { ...by, id: pick(["k1", "k2"], one), input: { name, seriesId: null } }),
    ];
    await pick(kinds, one)();
  }

  async #rule({ one, two, name }: Step, id: string): Promise<void> {
    const by = { actor: null, now: this.#now, reason: "A test." };
    const stored = await this.#store.read(({ db }) => db.select().from(rules));
    if (stored.length < 2) {
      await createRule(this.#store, { ...by, id, input: { ...defaultRule, name } });
      return;
    }
    const rule = pick(stored, one);
    if (two % 3 === 0) await sealRule(this.#store, { ...by, id: rule.id });
    else {
      const { words } = rule;
      const input = { name: `${name} ${two}`, reason: `Because ${two}`, words };
      await updateRule(this.#store, { ...by, ...at(rule), input });
    }
  }

  async #coverage({ one, two, name }: Step, id: string): Promise<void> {
    const by = { actor: null, now: Date.UTC(2026, 0, 1) + this.#now, reason: "A test." };
    const stored = await this.#store.read(({ db }) => db.select().from(coverages));
    const input = {
      name,
      filter: { type: "contact" },
      from: "2025-01-01",
      to: "2025-06-30",
      isComplete: two % 2 === 0,
      reason: `Looked ${two} times.`,
    };
    if (stored.length === 0) await createCoverage(this.#store, { ...by, id, input });
    else if (one % 2 === 0) await updateCoverage(this.#store, { ...by, ...at(pick(stored, one)), input });
    else await withdrawCoverage(this.#store, { ...by, ...at(pick(stored, one)) });
  }

  async #event(number: number, state: string) {
    const stored = await this.#store.read(({ db }) => db.select().from(events).orderBy(events.id));
    return pick(
      stored.filter((event) => event.state === state),
      number,
    );
  }

  async #source(number: number) {
    return pick(await this.#store.read(({ db }) => db.select().from(sources).orderBy(sources.id)), number);
  }

  async #record(type: "person" | "party" | "place" | "topic" | "track" | "series", id: string) {
    const stored = await this.#store.read(({ db }) => readStoredRecord(db, type, id));
    return { id, baseVersion: stored?.version ?? 1 };
  }
}

class NothingThereError extends Error {
  readonly code = "nothingThere";
  override readonly name = "NothingThereError";
}

function pick<Value>(values: readonly Value[], number: number): Value {
  const value = values[number % Math.max(1, values.length)];
  if (value === undefined) throw new NothingThereError("There is nothing to choose from.");
  return value;
}

function at({ id, version }: { id: string; version: number }): { id: string; baseVersion: number } {
  return { id, baseVersion: version };
}

function mergeOf(
  kept: { id: string; baseVersion: number },
  other: { id: string; baseVersion: number },
): Record<string, unknown> {
  return {
    keptId: kept.id,
    otherId: other.id,
    keptVersion: kept.baseVersion,
    otherVersion: other.baseVersion,
    reason: "They are one.",
  };
}

function contact({ one, two, name, day, sources: cited }: Step) {
  const first = pick(people.slice(0, 2), one);
  return contactEntry({
    title: `Contact ${name}`,
    held: day,
    placeId: one % 3 === 0 ? null : pick(places, one),
    participations: [
      { personId: first, partyId: pick(parties, two), role: "principal" },
      { groupName: "A delegation", partyId: pick(parties, one), role: "delegation" },
    ],
    trackIds: two % 2 === 0 ? ["channel"] : [],
    topics: [{ topicId: "ceasefire", basis: "reported" }],
    notifications: [{ partyId: pick(parties, one), standing: "before", source: two % cited.length }],
    acknowledgements: [{ partyId: pick(parties, two), standing: "silent", source: 0 }],
    readouts: one % 2 === 0 ? [] : [{ partyId: "ru", summary: name, source: null }],
    reactions: [{ partyId: "ua", date: "2025-12-03", summary: name, source: cited.length - 1 }],
    outsideCounts: [],
    sources: cited,
  });
}

function claim({ one, two, name, day, sources: cited }: Step) {
  return claimEntry({
    title: `Claim ${name}`,
    announced: day,
    announcedBy: {
      partyId: pick(parties, one),
      personId: two % 2 === 0 ? null : pick(people, 1),
      body: null,
    },
    placeIds: one % 2 === 0 ? [pick(places, two)] : places,
    verifications: [
      { date: "2025-12-01", standing: "claimed", assessor: "Ministry", source: 0 },
      {
        date: "2025-12-02",
        standing: two % 2 === 0 ? "disputed" : "confirmed",
        assessor: name,
        partyId: "ua",
      },
    ],
    sources: cited,
  });
}
