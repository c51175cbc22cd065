import { gzipSync } from "node:zlib";
import { describe, expect, it, vi } from "vitest";
import { GET as getLatest } from "@/app/embed/latest/route";
import { GET as getTimeline } from "@/app/embed/timeline/route";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { createTrack } from "@/db/commands/records/create-track";
import { generateDatabase } from "@/db/generate/generate-database";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { loadSample } from "@/db/sample/load-sample";
import { openStore, type Store } from "@/db/store";
import { addDays } from "@/lib/dates/civil-day";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { addEveryEventRule, everyEventRule } from "./every-event-rule";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));

/** What a frame with 200 events may take on its way, in bytes after gzip: nothing else is fetched with it. */
const budget = 30_000;

async function weigh(query: string): Promise<{ html: string; bytes: number }> {
  const answer = await getTimeline(new Request(`https://tracker.example/embed/timeline?${query}`));
  const html = await answer.text();
  expect(answer.status, html.slice(0, 400)).toBe(200);
  return { html, bytes: gzipSync(html, { level: 6 }).length };
}

/** Pages of events that marks lead to. */
function linkedPages(html: string): Set<string> {
  const marks = html.slice(html.indexOf("<svg"), html.lastIndexOf("</svg>"));
  return new Set([...marks.matchAll(/href="[^"]*\/events\/([^"?#]+)/g)].map(([, slug = ""]) => slug));
}

const cities = [
  "Geneva",
  "Riyadh",
  "Istanbul",
  "Abu Dhabi",
  "Paris",
  "Berlin",
  "London",
  "Kyiv",
  "Miami",
  "Rome",
];
const ways = [
  "meet",
  "talk by phone",
  "speak again",
  "hold talks",
  "confer",
  "exchange papers",
  "sit together",
];
const towns = [
  "Avdiivka",
  "Kurakhove",
  "Toretsk",
  "Velyka Novosilka",
  "Chasiv Yar",
  "Lyman",
  "Siversk",
  "Huliaipole",
];

/** A year with 150 contacts on ten tracks, so far apart that nearly all are drawn one by one, and 50 claims. */
async function spreadYear(store: Store): Promise<void> {
  const bySystem = { actor: null, now: Date.UTC(2026, 10, 1) };
  const dayAt = (share: number) => addDays("2025-01-03", Math.round(share * 355));
  for (const [at, city] of cities.entries()) {
    const track = `track-${at}`;
    await createTrack(store, { ...bySystem, id: track, input: { name: `Talks in ${city}` } });
    for (let number = 0; number < 15; number += 1) {
      const held = dayAt((number + at / 10) / 15);
      const title = `Delegation ${number * 7 + at} and envoy ${number + at * 3} ${ways[(number + at) % 7]} in ${city}`;
      const format = number % 3 === 0 ? "phone" : "inPerson";
      const entry = contactEntry({
        title,
        held,
        heldPrinted: null,
        madePublic: null,
        format,
        trackIds: [track],
      });
      await createContact(store, {
        ...bySystem,
        id: `contact-${at}-${number}`,
        input: {
          ...entry,
          participations: [{ groupName: `Delegation ${at}`, partyId: "ru", role: "delegation" }],
          acknowledgements: [],
          readouts: [],
          reactions: [],
          outsideCounts: [],
        },
      });
    }
  }
  for (let number = 0; number < 50; number += 1) {
    const title = `Russia says that it took ${towns[number % 8]}, district ${number}`;
    await createAnnouncement(store, {
      ...bySystem,
      id: `claim-${number}`,
      input: claimEntry({ title, announced: dayAt(number / 50), verifications: [] }),
    });
  }
}

describe("the weight of an embedded timeline", () => {
  it("with every event of the sample", async () => {
    const { store } = freshDatabase();
    await loadSample(store, Date.UTC(2026, 10, 1));
    await addEveryEventRule(store);
    server.store = store;
    const { html, bytes } = await weigh(`rule=${everyEventRule}&from=2025-01-01&to=2026-04-30`);
    expect(html).toContain("214");
    expect(bytes).toBeLessThanOrEqual(budget);
  }, 120_000);

  it("with 200 generated events over many years, as they come", async () => {
    const path = `${temporaryFolder()}/generated.db`;
    generateDatabase(path, { total: 200, seed: 1 });
    const store = openStore(path);
    try {
      await addEveryEventRule(store);
      server.store = store;
      const { html, bytes } = await weigh(`rule=${everyEventRule}`);
      expect(linkedPages(html).size).toBeGreaterThan(50);
      expect(bytes).toBeLessThanOrEqual(budget);
      // Pinned, each link names version and rule too.
      const pinned = await weigh(`rule=${everyEventRule}&version=${await readDataVersion(store)}`);
      expect(pinned.html).toContain("kept as it was");
      expect(linkedPages(pinned.html)).toEqual(linkedPages(html));
      expect(pinned.bytes).toBeLessThanOrEqual(budget);
    } finally {
      store.close();
    }
  }, 60_000);

  it("with so many events that they are counted in groups", async () => {
    const path = `${temporaryFolder()}/generated.db`;
    generateDatabase(path, { total: 900, seed: 2 });
    const store = openStore(path);
    try {
      server.store = store;
      const { html, bytes } = await weigh("theme=dark");
      expect(html).toContain("groups-across");
      expect(bytes).toBeLessThanOrEqual(budget);
      const [latest] = await Promise.all([
        getLatest(new Request("https://tracker.example/embed/latest")),
        weigh("links=top&lang=uk"),
      ]);
      expect(latest.status).toBe(200);
    } finally {
      store.close();
    }
  }, 60_000);

  it("with 200 events of a year, of which nearly all have marks of their own", async () => {
    const { store } = freshDatabase();
    await createSmallWorld(store);
    await spreadYear(store);
    server.store = store;
    const tracks = cities.map((city) => `track=talks-in-${city.toLowerCase().replace(" ", "-")}`).join("&");
    const year = `${tracks}&from=2025-01-01&to=2025-12-31`;
    const pinned = `${year}&version=${await readDataVersion(store)}`;
    for (const query of [year, pinned]) {
      const { html, bytes } = await weigh(query);
      expect(linkedPages(html).size).toBeGreaterThan(140);
      expect(bytes, query).toBeLessThanOrEqual(budget);
    }
  }, 60_000);
});
