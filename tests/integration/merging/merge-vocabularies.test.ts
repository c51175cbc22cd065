import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createTopic } from "@/db/commands/records/create-topic";
import { places } from "@/db/schema/places";
import type { Store } from "@/db/store";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { expectCounted, mergeTwo, undoTwo } from "./merge-two";
import { storedRows } from "./stored-rows";

let store: Store;
let path: string;
beforeEach(async () => {
  ({ store, path } = freshDatabase());
  await createSmallWorld(store);
});

describe("parties, places and topics", () => {
  it("are merged wherever events and records name them, and come apart again", async () => {
    const bySystem = { actor: null, now: 3_000 };
    await createParty(store, {
      ...bySystem,
      id: "rf",
      input: { name: "Russian Federation", kind: "state", aliases: [{ name: "РФ" }] },
    });
    await createPlace(store, {
      ...bySystem,
      id: "pokrovsk2",
      input: {
        name: "Krasnoarmiisk",
        kind: "town",
        countryId: "ua",
        wikidataId: "Q1",
        latitude: 48.3,
        longitude: 37.2,
        population: 60_000,
        populationAsOf: "2022",
      },
    });
    await createTopic(store, { ...bySystem, id: "truce", input: { name: "Truce" } });
    await createPerson(store, {
      ...bySystem,
      id: "aide",
      input: {
        name: "Yuri Ushakov",
        partyId: "rf",
        offices: [
          { title: "Aide", partyId: "rf" },
          { title: "Aide", partyId: "ru", from: "2012" },
        ],
      },
    });
    await createContact(store, {
      ...bySystem,
      id: "c1",
      input: contactEntry({
        participations: [
          { personId: "envoy", partyId: "us", role: "principal" },
          { personId: "aide", partyId: "rf", role: "principal" },
        ],
        topics: [
          { topicId: "truce", basis: "stated", partyId: "rf" },
          { topicId: "ceasefire", basis: "stated", partyId: "ru" },
        ],
        notifications: [
          { partyId: "rf", standing: "before" },
          { partyId: "ru", standing: "before", note: "by phone" },
        ],
        readouts: [{ partyId: "rf", summary: "Useful." }],
        reactions: [{ partyId: "rf", date: "2025-12-04", summary: "Welcomed." }],
      }),
    });
    await createAnnouncement(store, {
      ...bySystem,
      id: "a1",
      input: claimEntry({ announcedBy: { partyId: "rf" }, placeIds: ["pokrovsk2", "pokrovsk"] }),
    });
    const before = storedRows(path);
    await mergeTwo(store, "party", "ru", "rf");
    await mergeTwo(store, "place", "pokrovsk", "pokrovsk2");
    await mergeTwo(store, "topic", "ceasefire", "truce");
    expectCounted(path);
    const contact = new Database(path, { readonly: true });
    const ids = (table: string, column: string) =>
      contact.prepare(`SELECT ${column} FROM ${table} WHERE event_id IN ('c1', 'a1')`).pluck().all();
    expect(ids("notifications", "party_id || ' ' || note")).toEqual(["ru by phone"]);
    // Once the parties are one and the topics are one, so are the two rows.
    expect(ids("contact_topics", "topic_id || ' ' || party_id")).toEqual(["ceasefire ru"]);
    expect(ids("announcement_places", "place_id")).toEqual(["pokrovsk"]);
    expect(contact.prepare("SELECT count(*) FROM offices WHERE person_id = 'aide'").pluck().get()).toBe(1);
    contact.close();
    const [place] = await store.read(
      async ({ db }) => await db.select().from(places).where(eq(places.id, "pokrovsk")),
    );
    expect(place).toMatchObject({
      kind: "city",
      wikidataId: "Q1",
      latitude: 48.3,
      population: 60_000,
      populationAsOf: "2022",
    });

    await undoTwo(store, "merge-truce");
    await undoTwo(store, "merge-pokrovsk2");
    await undoTwo(store, "merge-rf");
    expect(storedRows(path)).toEqual(before);
    expectCounted(path);
  });

  it("that were merged on have to be taken apart from the last", async () => {
    const bySystem = { actor: null, now: 3_000 };
    for (const id of ["a", "b", "c"]) {
      await createTopic(store, { ...bySystem, id, input: { name: `Topic ${id}` } });
    }
    await mergeTwo(store, "topic", "b", "a");
    await mergeTwo(store, "topic", "c", "b", { otherVersion: 2 });
    await expect(undoTwo(store, "merge-a")).rejects.toThrow("itself merged into “Topic c”");
    await undoTwo(store, "merge-b");
    await undoTwo(store, "merge-a");
  });
});
