import { eq } from "drizzle-orm";
import { createAnnouncement } from "../commands/events/create-announcement";
import { createContact } from "../commands/events/create-contact";
import { markStart } from "../commands/mark-start";
import { createParty } from "../commands/records/create-party";
import { createPerson } from "../commands/records/create-person";
import { createPlace } from "../commands/records/create-place";
import { createSeries } from "../commands/records/create-series";
import { createTopic } from "../commands/records/create-topic";
import { createTrack } from "../commands/records/create-track";
import { createCoverage } from "../commands/rules/create-coverage";
import { createRule } from "../commands/rules/create-rule";
import { setLeadRule } from "../commands/rules/set-lead-rule";
import { startMarkers } from "../rows/start-marker";
import { coverages } from "../schema/coverages";
import { events } from "../schema/events";
import { instance } from "../schema/instance";
import { parties } from "../schema/parties";
import { people } from "../schema/people";
import { places } from "../schema/places";
import { rules } from "../schema/rules";
import { series } from "../schema/series";
import { topics } from "../schema/topics";
import { tracks } from "../schema/tracks";
import type { Store } from "../store";
import { announcementEntryOf, contactEntryOf } from "./event-entries";
import { readSample } from "./read-sample";
import { type SampleRecordType, sampleId } from "./sample-id";

/** Stands in the instance once the whole sample is loaded. */
const sampleVersion = "1";

/** Whether the whole sample was loaded into this database. */
export async function isSampleLoaded(store: Store): Promise<boolean> {
  const [row] = await store.read(({ db }) =>
    db.select({ version: instance.sampleVersion }).from(instance).where(eq(instance.id, 1)),
  );
  return row?.version === sampleVersion;
}

/**
 * Loads the sample through the commands, as the system itself, and sets its lead rule. `now` is in epoch milliseconds.
 * Does nothing where the sample is loaded already; after an interruption it goes on where it stopped, since ids are made
 * from the sample's keys and what exists is left as it is.
 */
export async function loadSample(store: Store, now: number): Promise<void> {
  if (await isSampleLoaded(store)) return;
  const sample = readSample();
  // Before the first record: a start that finds this goes on loading.
  await markStart(store, startMarkers.sampleLoading);
  const stored = await readStoredIds(store);

  async function add<Item extends { key: string }>(
    type: SampleRecordType,
    items: readonly Item[],
    create: (
      store: Store,
      args: { actor: null; id: string; now: number; input: unknown },
    ) => Promise<unknown>,
    entryOf: (item: Item) => unknown,
  ): Promise<void> {
    for (const item of items) {
      const id = sampleId(type, item.key);
      if (stored.has(id)) continue;
      try {
        await create(store, { actor: null, id, now, input: entryOf(item) });
      } catch (error) {
        throw new Error(`The sample's ${type} “${item.key}” was refused.`, { cause: error });
      }
    }
  }

  await add("party", sample.parties, createParty, (party) => party);
  await add("person", sample.people, createPerson, ({ party, offices, ...own }) => ({
    ...own,
    partyId: sampleId("party", party),
    offices: offices.map(({ party: officeParty, ...office }) => ({
      ...office,
      partyId: sampleId("party", officeParty),
    })),
  }));
  await add("place", sample.places, createPlace, ({ country, ...own }) => ({
    ...own,
    countryId: country === null ? null : sampleId("party", country),
  }));
  await add("topic", sample.topics, createTopic, (topic) => topic);
  await add("series", sample.series, createSeries, ({ firstPerson, secondPerson, ...own }) => ({
    ...own,
    firstPersonId: sampleId("person", firstPerson),
    secondPersonId: sampleId("person", secondPerson),
  }));
  await add("track", sample.tracks, createTrack, ({ series: seriesKey, ...own }) => ({
    ...own,
    seriesId: seriesKey === null ? null : sampleId("series", seriesKey),
  }));
  await add("event", sample.contacts, createContact, contactEntryOf);
  await add("event", sample.announcements, createAnnouncement, announcementEntryOf);
  await add("rule", sample.rules, createRule, (rule) => rule);
  await add("coverage", sample.coverages, createCoverage, (coverage) => coverage);

  const lead = sample.rules.find((rule) => rule.isLead);
  if (lead) await setLeadRule(store, { actor: null, now, ruleId: sampleId("rule", lead.key) });
  await markStart(store, sampleVersion);
}

async function readStoredIds(store: Store): Promise<ReadonlySet<string>> {
  return store.read(async ({ db }) => {
    const ids = new Set<string>();
    for (const table of [parties, people, places, topics, series, tracks, events, rules, coverages]) {
      const rows = await db.select({ id: table.id }).from(table);
      for (const row of rows) ids.add(row.id);
    }
    return ids;
  });
}
