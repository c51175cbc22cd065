import { beforeEach, describe, expect, it } from "vitest";
import { findDraft } from "@/db/queries/desk/find-draft";
import { findSimilarAnnouncements } from "@/db/queries/desk/find-similar-announcements";
import { findSimilarContacts } from "@/db/queries/desk/find-similar-contacts";
import { listTopicsAndTracks } from "@/db/queries/desk/list-topics-and-tracks";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { searchParties } from "@/db/queries/search/search-parties";
import { searchPeople } from "@/db/queries/search/search-people";
import { searchPlaces } from "@/db/queries/search/search-places";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { drafts } from "@/db/schema/drafts";
import type { Store } from "@/db/store";
import { ForbiddenError, NotFoundError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

let store: Store;

beforeEach(async () => {
  store = freshDatabase().store;
  await insertWorld(store);
});

describe("type-ahead", () => {
  it("finds people in both scripts, with the office taken up last", async () => {
    expect(await searchPeople(store, "буданов")).toEqual([
      {
        id: "budanov",
        slug: "budanov",
        name: "Kyrylo Budanov",
        hint: "Head of the presidential office, Ukraine",
        matchedAlias: "Кирило Буданов",
      },
    ]);
    expect(await searchPeople(store, "richard")).toMatchObject([
      { id: "witkoff", matchedAlias: "Richard Witkoff" },
    ]);
    expect(await searchPeople(store, "Jared")).toMatchObject([
      { id: "kushner", hint: "United States", matchedAlias: null },
    ]);
    expect(await searchPeople(store, "nobody")).toEqual([]);
  });

  it("finds places by other names, and parties by code", async () => {
    expect(await searchPlaces(store, "красно")).toEqual([
      {
        id: "pokrovsk",
        slug: "pokrovsk",
        name: "Pokrovsk",
        hint: "City, Ukraine",
        matchedAlias: "Красноармейск",
      },
    ]);
    expect(await searchParties(store, "ukr")).toEqual([
      { id: "ua", slug: "ua", name: "Ukraine", hint: "State", matchedAlias: null },
    ]);
    expect(await searchParties(store, "ru")).toMatchObject([{ id: "ru" }]);
    expect(await searchParties(store, "us")).toMatchObject([{ id: "us", matchedAlias: "US" }, { id: "ru" }]);
  });
});

describe("choices", () => {
  it("lists topics and tracks in their own order", async () => {
    const { topics, tracks } = await listTopicsAndTracks(store);
    expect(topics.map((topic) => topic.id)).toEqual(["ceasefire-terms", "energy"]);
    expect(tracks.map((track) => track.id)).toEqual(["envoy", "direct"]);
  });

  it("offers as filters all tracks, and else only what published events use", async () => {
    await insertContacts(
      store,
      { id: "call", date: "2025-12-02", contact: { format: "phone", placeId: "moscow" }, topics: ["energy"] },
      {
        id: "trashed",
        date: "2025-12-02",
        state: "trashed",
        topics: ["ceasefire-terms"],
        people: [["kushner", "us", "principal"]],
      },
    );
    await insertAnnouncements(store, {
      id: "claim",
      date: "2025-12-01",
      places: ["small"],
      announcement: { announcedByPartyId: "ua", announcedByPersonId: "budanov" },
    });
    const options = await listFilterOptions(store);
    const slugs = Object.fromEntries(
      Object.entries(options).map(([name, list]: [string, { slug: string }[]]) => [
        name,
        list.map((option) => option.slug),
      ]),
    );
    expect(slugs).toEqual({
      tracks: ["envoy", "direct"],
      parties: ["ru", "ua", "us"],
      people: ["budanov", "witkoff", "putin"],
      places: ["moscow", "small"],
      topics: ["energy"],
      series: ["any"],
    });
    expect(options.tracks[0]).toEqual({
      slug: "envoy",
      name: "Envoy channel",
      description: "",
      position: 0,
      series: "meetings",
    });
  });
});

describe("drafts", () => {
  async function insertDraft(id: string, createdBy: string, updatedAt: number): Promise<void> {
    await store.write(async ({ db }) => {
      await db.insert(drafts).values({
        id,
        type: "contact",
        title: id,
        entry: { held: "02/12/2025" },
        createdBy,
        createdAt: 0,
        updatedBy: createdBy,
        updatedAt,
      });
    });
  }

  it("are opened by their author and by editors", async () => {
    const ann = await insertUser(store, "researcher", "ann");
    const ben = await insertUser(store, "researcher", "ben");
    const editor = await insertUser(store, "editor");
    const reader = await insertUser(store, "reader");
    await insertDraft("first", "ann", 1);
    expect(await findDraft(store, ann, "first")).toMatchObject({
      id: "first",
      type: "contact",
      version: 1,
      entry: { held: "02/12/2025" },
      createdBy: { id: "ann", name: "The ann" },
      eventId: null,
      eventSlug: null,
    });
    expect(await findDraft(store, editor, "first")).toMatchObject({ id: "first" });
    await expect(findDraft(store, ben, "first")).rejects.toBeInstanceOf(ForbiddenError);
    await expect(findDraft(store, reader, "first")).rejects.toBeInstanceOf(ForbiddenError);
    await expect(findDraft(store, ann, "nothing")).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("duplicates", () => {
  const day = { earliestDay: "2025-12-02", latestDay: "2025-12-02" };

  it("finds contacts of two of the people on days that overlap", async () => {
    await insertContacts(
      store,
      { id: "meeting", date: "2025-12-01/2025-12-03", text: "They meet" },
      { id: "alone", date: "2025-12-02", people: [["witkoff", "us", "principal"]] },
      { id: "other-day", date: "2025-12-09" },
      { id: "trashed", date: "2025-12-02", state: "trashed" },
    );
    const similar = async (personIds: string[], exceptId?: string) =>
      (await findSimilarContacts(store, { ...day, personIds, ...(exceptId && { exceptId }) })).map(
        (event) => event.id,
      );
    expect(await similar(["putin", "witkoff", "kushner"])).toEqual(["meeting"]);
    expect(await similar(["witkoff"])).toEqual(["meeting", "alone"]);
    expect(await similar(["witkoff", "witkoff"])).toEqual(["meeting", "alone"]);
    expect(await similar(["putin", "witkoff"], "meeting")).toEqual([]);
    expect(await similar(["kushner"])).toEqual([]);
    expect(await similar([])).toEqual([]);
    expect(await findSimilarContacts(store, { ...day, personIds: ["putin"] })).toEqual([
      { id: "meeting", slug: "meeting", title: "They meet", date: "2025-12-01/2025-12-03" },
    ]);
  });

  it("finds announcements of the kind about one of the places", async () => {
    await insertAnnouncements(
      store,
      { id: "claim", date: "2025-12-02", places: ["pokrovsk", "small"] },
      { id: "denial", date: "2025-12-02", places: ["pokrovsk"], announcement: { kind: "denial" } },
      { id: "elsewhere", date: "2025-12-02", places: ["sudzha"] },
      { id: "other-day", date: "2025-12-04", places: ["pokrovsk"] },
    );
    const similar = async (placeIds: string[], exceptId?: string) =>
      (
        await findSimilarAnnouncements(store, {
          ...day,
          kind: "capture",
          placeIds,
          ...(exceptId && { exceptId }),
        })
      ).map((event) => event.id);
    expect(await similar(["small", "huliaipole"])).toEqual(["claim"]);
    expect(await similar([])).toEqual(["claim", "elsewhere"]);
    expect(await similar(["small"], "claim")).toEqual([]);
  });
});

describe("readDataVersion", () => {
  it("is 0 in a new database", async () => {
    expect(await readDataVersion(store)).toBe(0);
  });
});
