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
import { defaultRule } from "@/lib/records/rule";
import { goOn, importAll, reviewImport, smallFile } from "../imports/prepare-import";
import { parties, people, places, type Step, topics, tracks, urls } from "./random-step";
import { at, claim, contact, mergeOf, pick } from "./step-entries";

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
