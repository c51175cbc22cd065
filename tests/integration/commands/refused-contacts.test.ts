import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { events } from "@/db/schema/events";
import { searchDocs } from "@/db/schema/search-docs";
import { slugs } from "@/db/schema/slugs";
import { sources } from "@/db/schema/sources";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";
import { readStoredDataVersion } from "./read-stored-data-version";
import { contactEntry, createSmallWorld, smallWorldDataVersion } from "./small-world";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

describe("createContact", () => {
  it("refuses readers and researchers", async () => {
    for (const role of ["reader", "researcher"] as const) {
      const actor = await insertUser(store, role);
      await expect(
        createContact(store, { actor, id: "c1", now: 5_000, input: contactEntry() }),
      ).rejects.toBeInstanceOf(ForbiddenError);
    }
    expect(await readStoredDataVersion(store)).toBe(smallWorldDataVersion);
  });

  it("wants a source and a participation", async () => {
    const input = contactEntry({
      sources: [],
      participations: [],
      notifications: [],
      acknowledgements: [],
      readouts: [],
      reactions: [],
      outsideCounts: [],
    });
    expect(await issuesOf(createContact(store, { actor: null, id: "c1", now: 5_000, input }))).toEqual([
      { path: "sources", message: "Add at least one source." },
      { path: "participations", message: "Say who took part." },
    ]);
  });

  it("names the fields whose record does not exist", async () => {
    const input = contactEntry({
      placeId: "atlantis",
      participations: [{ personId: "nobody", partyId: "nowhere", role: "principal" }],
      trackIds: ["channel", "no-track"],
      topics: [{ topicId: "no-topic", basis: "reported" }],
    });
    const issues = await issuesOf(createContact(store, { actor: null, id: "c1", now: 5_000, input }));
    expect(issues).toHaveLength(5);
    expect(issues).toEqual(
      expect.arrayContaining([
        { path: "placeId", message: "This place does not exist." },
        { path: "participations.0.personId", message: "This person does not exist." },
        { path: "participations.0.partyId", message: "This party does not exist." },
        { path: "trackIds.1", message: "This track does not exist." },
        { path: "topics.0.topicId", message: "This topic does not exist." },
      ]),
    );
  });

  it("leaves nothing behind when it fails half way", async () => {
    await createContact(store, { actor: null, id: "c1", now: 5_000, input: contactEntry() });
    const dataVersion = await readStoredDataVersion(store);
    // The id is taken: the slug has been claimed by then.
    await expect(
      createContact(store, { actor: null, id: "c1", now: 6_000, input: contactEntry({ title: "Another" }) }),
    ).rejects.toBeInstanceOf(ConflictError);
    // The draft is gone: everything else has been written by then.
    await expect(
      createContact(store, {
        actor: null,
        id: "c2",
        now: 6_000,
        input: contactEntry(),
        draft: { id: "gone", version: 1 },
      }),
    ).rejects.toBeInstanceOf(ConflictError);
    const rows = await store.read(async ({ db }) => ({
      events: await db.select({ id: events.id }).from(events),
      slugs: await db.select().from(slugs).where(eq(slugs.recordType, "event")),
      sources: await db.select().from(sources),
      docs: await db.select().from(searchDocs),
    }));
    expect(rows.events).toEqual([{ id: "c1" }]);
    expect(rows.slugs).toHaveLength(1);
    expect(rows.sources).toHaveLength(2);
    expect(rows.docs).toHaveLength(1);
    expect(await readStoredDataVersion(store)).toBe(dataVersion);
  });
});
