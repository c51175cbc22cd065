import { beforeEach, describe, expect, it } from "vitest";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { announcementPlaces } from "@/db/schema/announcement-places";
import { announcements } from "@/db/schema/announcements";
import { events } from "@/db/schema/events";
import { revisions } from "@/db/schema/revisions";
import { searchDocs } from "@/db/schema/search-docs";
import { verifications } from "@/db/schema/verifications";
import type { Store } from "@/db/store";
import { ForbiddenError } from "@/lib/errors";
import { announcementKinds } from "@/lib/records/vocabularies";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { claimEntry, createSmallWorld } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});
const base = { actor: null, id: "a1", now: 5_000 };

describe("createAnnouncement", () => {
  it("stores the claim, its places, its dates and the history of its standing", async () => {
    const saved = await createAnnouncement(store, { ...base, input: claimEntry() });
    expect(saved.slug).toBe("russia-says-that-it-captured-pokrovsk-2025-12-01");
    const rows = await store.read(async ({ db }) => ({
      events: await db.select().from(events),
      announcements: await db.select().from(announcements),
      places: await db.select().from(announcementPlaces),
      verifications: await db.select().from(verifications).orderBy(verifications.position),
    }));
    expect(rows.events).toMatchObject([
      { type: "announcement", date: "2025-12-01", earliestDay: "2025-12-01", zone: null },
    ]);
    expect(rows.announcements).toEqual([
      {
        eventId: "a1",
        kind: "capture",
        announcedByPartyId: "ru",
        announcedByPersonId: "president",
        announcedByBody: "Russian Ministry of Defence",
        saidToHaveHappened: "2025-11-30",
        saidToHaveHappenedPrinted: null,
        saidEarliestDay: "2025-11-30",
        saidLatestDay: "2025-11-30",
        independentlyAssessed: null,
        independentlyAssessedPrinted: null,
        assessedEarliestDay: null,
        assessedLatestDay: null,
        standing: "disputed",
      },
    ]);
    expect(rows.places).toEqual([{ eventId: "a1", placeId: "pokrovsk", position: 0 }]);
    expect(
      rows.verifications.map((row) => [row.standing, row.assessor, row.partyId, row.datePrinted]),
    ).toEqual([
      ["claimed", "Russian Ministry of Defence", null, null],
      ["disputed", "General Staff", "ua", "2.12"],
    ]);
    expect(rows.verifications[0]?.sourceId).not.toBeNull();
  });

  it("stands as the latest assessment says, whatever the order of entry", async () => {
    const assessed = [
      { date: "2026-02-16", standing: "disputed" as const, assessor: "General Staff" },
      { date: "10 February 2026", standing: "confirmed" as const, assessor: "An institute" },
    ];
    const saved = await createAnnouncement(store, {
      ...base,
      input: claimEntry({ verifications: assessed }),
    });
    const read = await store.read(async ({ db }) => ({
      announcements: await db.select().from(announcements),
      docs: await db.select().from(searchDocs),
      verifications: await db.select().from(verifications).orderBy(verifications.position),
    }));
    expect(saved.version).toBe(1);
    expect(read.announcements[0]?.standing).toBe("disputed");
    expect(read.docs[0]?.standing).toBe("disputed");
    expect(read.verifications.map(({ date }) => date)).toEqual(["2026-02-10", "2026-02-16"]);
  });

  it("names the row of an assessment as it was sent", async () => {
    const verifications = [
      { date: "2026-02-16", standing: "disputed" as const, assessor: "General Staff", partyId: "nobody" },
      { date: "2026-02-10", standing: "confirmed" as const, assessor: "An institute" },
    ];
    const issues = await issuesOf(
      createAnnouncement(store, { ...base, input: claimEntry({ verifications }) }),
    );
    expect(issues.map(({ path }) => path)).toEqual(["verifications.0.partyId"]);
  });

  it("is claimed until somebody assessed it", async () => {
    await createAnnouncement(store, { ...base, input: claimEntry({ verifications: [] }) });
    const [row] = await store.read(async ({ db }) => await db.select().from(announcements));
    expect(row?.standing).toBe("claimed");
  });

  it("keeps the last day of the calendar for a truce that is in force", async () => {
    const input = claimEntry({ kind: "truce", saidToHaveHappened: "2025-12-01/..", placeIds: [] });
    await createAnnouncement(store, { ...base, input });
    const [row] = await store.read(async ({ db }) => await db.select().from(announcements));
    expect(row).toMatchObject({ saidEarliestDay: "2025-12-01", saidLatestDay: "9999-12-31" });
  });

  it("wants a place for a capture and a recapture only", async () => {
    const refused: string[] = [];
    for (const kind of announcementKinds) {
      const input = claimEntry({ kind, placeIds: [] });
      const command = createAnnouncement(store, { ...base, id: kind, input });
      await command.then(
        () => undefined,
        () => refused.push(kind),
      );
    }
    expect(refused).toEqual(["capture", "recapture"]);
    const input = claimEntry({ placeIds: [], sources: [], verifications: [] });
    expect(await issuesOf(createAnnouncement(store, { ...base, input }))).toEqual([
      { path: "sources", message: "Add at least one source." },
      { path: "placeIds", message: "Say which place was claimed." },
    ]);
  });

  it("names the fields whose record does not exist", async () => {
    const input = claimEntry({
      announcedBy: { partyId: "nowhere", personId: "nobody" },
      placeIds: ["pokrovsk", "atlantis"],
      verifications: [{ date: "2025-12-01", standing: "claimed", assessor: "Somebody", partyId: "none" }],
    });
    const issues = await issuesOf(createAnnouncement(store, { ...base, input }));
    expect(issues.map((issue) => issue.path).sort()).toEqual([
      "announcedBy.partyId",
      "announcedBy.personId",
      "placeIds.1",
      "verifications.0.partyId",
    ]);
  });

  it("keeps the standing, the places and who announced it in the revision, and its spellings in the search text", async () => {
    await createAnnouncement(store, { ...base, input: claimEntry() });
    const rows = await store.read(async ({ db }) => ({
      revisions: await db.select().from(revisions).orderBy(revisions.dataVersion),
      docs: await db.select().from(searchDocs),
    }));
    expect(rows.revisions.at(-1)).toMatchObject({
      recordId: "a1",
      userId: null,
      userName: "Backchannel",
      snapshot: {
        type: "announcement",
        announced: "2025-12-01",
        standing: "disputed",
        announcedBy: { party: { name: "Russia" }, person: { name: "Vladimir Putin" } },
        places: [{ id: "pokrovsk", slug: "pokrovsk", name: "Pokrovsk" }],
        verifications: [
          { datePrinted: null, source: 0 },
          { datePrinted: "2.12", party: { name: "Ukraine" }, source: null },
        ],
      },
    });
    const lines = rows.docs[0]?.body.split("\n");
    for (const word of ["красноармійськ", "krasnoarmiisk", "general staff", "russian ministry of defence"]) {
      expect(lines).toContain(word);
    }
  });

  it("refuses a researcher", async () => {
    const actor = await insertUser(store, "researcher");
    await expect(createAnnouncement(store, { ...base, actor, input: claimEntry() })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
  });
});
