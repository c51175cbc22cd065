import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { updateContact } from "@/db/commands/events/update-contact";
import { createParty } from "@/db/commands/records/create-party";
import { createPerson } from "@/db/commands/records/create-person";
import { createPlace } from "@/db/commands/records/create-place";
import { createTopic } from "@/db/commands/records/create-topic";
import { updateParty } from "@/db/commands/records/update-party";
import { updatePerson } from "@/db/commands/records/update-person";
import { updatePlace } from "@/db/commands/records/update-place";
import { offices } from "@/db/schema/offices";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import { slugs } from "@/db/schema/slugs";
import { topics } from "@/db/schema/topics";
import { tracks } from "@/db/schema/tracks";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { readStoredDataVersion } from "./read-stored-data-version";
import { claimEntry, contactEntry, createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});
const base = { actor: null, now: 9_000, baseVersion: 1 };

async function searchLines(eventId: string): Promise<string[]> {
  const [doc] = await store.read(
    async ({ db }) => await db.select().from(searchDocs).where(eq(searchDocs.eventId, eventId)),
  );
  return doc?.body.split("\n") ?? [];
}

const envoyEntry = {
  name: "Steve Witkoff",
  partyId: "us",
  aliases: [{ name: "Стив Уиткофф", note: "as printed in Russian" }],
  offices: [{ title: "Special envoy", partyId: "us", from: "2025-03-06", sourceNote: "White House" }],
};

describe("new records", () => {
  it("are stored with aliases, offices and the days that these can mean", async () => {
    const rows = await store.read(async ({ db }) => ({
      person: await db.select().from(people).where(eq(people.id, "envoy")),
      aliases: await db.select().from(personAliases).where(eq(personAliases.personId, "envoy")),
      offices: await db.select().from(offices),
    }));
    expect(rows.person).toMatchObject([
      { slug: "steve-witkoff", partyId: "us", version: 1, createdAt: 1_000 },
    ]);
    expect(rows.aliases).toEqual([
      { personId: "envoy", name: "Стив Уиткофф", note: "as printed in Russian" },
    ]);
    expect(rows.offices).toMatchObject([
      { title: "Special envoy", from: "2025-03-06", to: null, firstDay: "2025-03-06", lastDay: null },
    ]);
  });

  it("have a first revision and a slug each, in the order in which they were written", async () => {
    const rows = await store.read(async ({ db }) => ({
      revisions: await db.select().from(revisions).orderBy(revisions.dataVersion),
      slugs: await db.select().from(slugs),
    }));
    expect(rows.revisions.map((row) => [row.dataVersion, row.recordType, row.version])).toEqual([
      [1, "party", 1],
      [2, "party", 1],
      [3, "party", 1],
      [4, "person", 1],
      [5, "person", 1],
      [6, "place", 1],
      [7, "place", 1],
      [8, "topic", 1],
      [9, "series", 1],
      [10, "track", 1],
    ]);
    expect(rows.revisions[8]?.snapshot).toMatchObject({
      slug: "witkoff-putin",
      firstPerson: { name: "Steve Witkoff" },
      secondPerson: { name: "Vladimir Putin" },
      format: null,
    });
    expect(rows.revisions[9]?.snapshot).toMatchObject({ series: { id: "series", name: "Witkoff – Putin" } });
    expect(rows.slugs).toHaveLength(10);
  });

  it("stand in the order in which they were added where an order is shown", async () => {
    await createTopic(store, { actor: null, id: "energy", now: 2_000, input: { name: "Energy" } });
    const rows = await store.read(async ({ db }) => ({
      topics: await db.select().from(topics).orderBy(topics.position),
      tracks: await db.select().from(tracks),
    }));
    expect(rows.topics.map((row) => [row.name, row.position])).toEqual([
      ["Terms of a truce", 0],
      ["Energy", 1],
    ]);
    expect(rows.tracks).toMatchObject([{ slug: "us-russia-envoy-channel", position: 0, seriesId: "series" }]);
  });

  it("get a number where two have the same name", async () => {
    const input = { name: "Pokrovsk", kind: "village" };
    const saved = await createPlace(store, { actor: null, id: "other", now: 2_000, input });
    expect(saved).toEqual({ id: "other", slug: "pokrovsk-2", version: 1 });
  });

  it("may be added by a researcher and by no reader", async () => {
    const input = { name: "Kirill Dmitriev", partyId: "ru" };
    const researcher = await insertUser(store, "researcher");
    await createPerson(store, { actor: researcher, id: "p1", now: 2_000, input });
    const reader = await insertUser(store, "reader");
    const refused = createPerson(store, { actor: reader, id: "p2", now: 2_000, input });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
  });

  it("are refused at the field that is at fault", async () => {
    const at = { actor: null, id: "new", now: 2_000 };
    expect(
      await issuesOf(createParty(store, { ...at, input: { name: "Rus", kind: "state", isoCode: "ru" } })),
    ).toEqual([{ path: "isoCode", message: "Russia has this code already." }]);
    expect(await issuesOf(createTopic(store, { ...at, input: { name: "Terms of a truce" } }))).toEqual([
      { path: "name", message: "This topic is listed already." },
    ]);
    expect(
      await issuesOf(
        createPerson(store, {
          ...at,
          input: {
            name: "Somebody",
            offices: [{ title: "Envoy", partyId: "us", from: "2025-03", to: "2025-02" }],
          },
        }),
      ),
    ).toEqual([{ path: "offices.0.to", message: "The office ends before it begins." }]);
    expect(
      await issuesOf(
        createPlace(store, {
          ...at,
          input: { name: "X", kind: "city", countryId: "none", aliases: [] },
        }),
      ),
    ).toEqual([{ path: "countryId", message: "This party does not exist." }]);
    expect(
      await issuesOf(
        createParty(store, {
          ...at,
          input: { name: "X", kind: "state", aliases: [{ name: "A" }, { name: "B" }, { name: " A " }] },
        }),
      ),
    ).toEqual([{ path: "aliases.2.name", message: "This spelling is listed already." }]);
  });
});

describe("updatePerson, updatePlace and updateParty", () => {
  it("give a new name a new slug, keep the old one, and are one write with one revision", async () => {
    const dataVersion = await readStoredDataVersion(store);
    const input = { ...envoyEntry, name: "Steven Witkoff" };
    const saved = await updatePerson(store, { ...base, id: "envoy", input, reason: "Full name" });
    expect(saved).toEqual({ id: "envoy", slug: "steven-witkoff", version: 2 });
    expect(await readStoredDataVersion(store)).toBe(dataVersion + 1);
    const rows = await store.read(async ({ db }) => ({
      slugs: await db.select().from(slugs).where(eq(slugs.recordId, "envoy")).orderBy(slugs.createdAt),
      revisions: await db.select().from(revisions).where(eq(revisions.recordId, "envoy")),
    }));
    expect(rows.slugs.map((row) => row.slug)).toEqual(["steve-witkoff", "steven-witkoff"]);
    expect(rows.revisions[1]).toMatchObject({
      version: 2,
      changed: ["slug", "name"],
      reason: "Full name",
      snapshot: { name: "Steven Witkoff", party: { name: "United States" } },
    });
  });

  it("make the events that name them findable under the new spelling at once, and no others", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    await createAnnouncement(store, { actor: null, id: "a1", now: 5_000, input: claimEntry() });
    const aliases = [...envoyEntry.aliases, { name: "Стів Віткофф" }];
    await updatePerson(store, { ...base, id: "envoy", input: { ...envoyEntry, aliases } });
    expect(await searchLines("c1")).toEqual(expect.arrayContaining(["стив уиткофф", "стів віткофф"]));
    expect(await searchLines("a1")).not.toContain("стів віткофф");

    await updatePlace(store, {
      ...base,
      id: "pokrovsk",
      input: { name: "Покровськ", kind: "city", countryId: "ua", zone: "Europe/Kyiv" },
    });
    expect(await searchLines("a1")).toContain("покровськ");
    expect(await searchLines("a1")).not.toContain("krasnoarmiisk");

    // Ukraine stands in the contact's notifications and in the claim's verification only.
    await updateParty(store, {
      ...base,
      id: "ua",
      input: { name: "Ukraine", kind: "state", isoCode: "UA", aliases: [{ name: "Kyiv" }] },
    });
    for (const id of ["c1", "a1"]) {
      expect(await searchLines(id)).toContain("kyiv");
      expect(await searchLines(id)).not.toContain("україна");
    }
  });

  it("are not shown as a change of the events that name them", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    await updatePerson(store, { ...base, id: "envoy", input: { ...envoyEntry, name: "Steven Witkoff" } });
    const same = await updateContact(store, { ...base, id: "c1", input: contactEntry() });
    expect(same.version).toBe(1);
    await updateContact(store, { ...base, id: "c1", input: contactEntry({ note: "Another note." }) });
    const rows = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, "c1")),
    );
    expect(rows[1]?.changed).toEqual(["note"]);
    expect(rows[0]?.snapshot).toMatchObject({
      participations: [{ person: { name: "Steve Witkoff" } }, {}, {}],
    });
    expect(rows[1]?.snapshot).toMatchObject({
      participations: [{ person: { name: "Steven Witkoff" } }, {}, {}],
    });
  });

  it("make no version where nothing changed", async () => {
    const dataVersion = await readStoredDataVersion(store);
    const saved = await updatePerson(store, { ...base, id: "envoy", input: envoyEntry });
    expect(saved).toEqual({ id: "envoy", slug: "steve-witkoff", version: 1 });
    expect(await readStoredDataVersion(store)).toBe(dataVersion);
  });

  it("refuse an old version, what does not exist, and researchers", async () => {
    await updatePerson(store, { ...base, id: "envoy", input: { ...envoyEntry, name: "S. Witkoff" } });
    const stale = updatePerson(store, { ...base, id: "envoy", input: envoyEntry });
    await expect(stale).rejects.toBeInstanceOf(ConflictError);
    await expect(stale).rejects.toMatchObject({ currentVersion: 2 });
    const none = updatePerson(store, { ...base, id: "none", input: envoyEntry });
    await expect(none).rejects.toBeInstanceOf(NotFoundError);
    const actor = await insertUser(store, "researcher");
    const refused = updatePerson(store, { ...base, actor, id: "envoy", input: envoyEntry });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
  });
});
