import { beforeEach, describe, expect, it } from "vitest";
import { newFormAddress, readNewEntry } from "@/app/_server/desk/new-entry";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import { addOffice } from "@/db/commands/records/add-office";
import { findDomainPublisher } from "@/db/queries/desk/find-domain-publisher";
import { listKnownRecords } from "@/db/queries/desk/list-known-records";
import { findEventTitle } from "@/db/queries/events/find-event-title";
import { offices } from "@/db/schema/offices";
import { people } from "@/db/schema/people";
import { personAliases } from "@/db/schema/person-aliases";
import type { Store } from "@/db/store";
import { ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const bySystem = { actor: null, now: 2_000 };

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

describe("addOffice", () => {
  const input = { title: "President", partyId: "ru", from: "7 May 2012", to: "" };

  it("adds an office with its days and leaves the rest of the person as it was", async () => {
    const actor = await insertUser(store, "researcher");
    const saved = await addOffice(store, { actor, personId: "president", now: 3_000, input });
    expect(saved.version).toBe(2);
    const [office] = await store.read(
      async ({ db }) => await db.select().from(offices).orderBy(offices.firstDay),
    );
    expect(office).toMatchObject({ personId: "president", title: "President", from: "2012-05-07", to: null });
    await addOffice(store, {
      actor,
      personId: "envoy",
      now: 3_000,
      input: { ...input, title: "Envoy", partyId: "us" },
    });
    const held = await store.read(async ({ db }) => await db.select().from(offices));
    expect(held.map(({ title }) => title).sort()).toEqual(["Envoy", "President", "Special envoy"]);
    const aliases = await store.read(async ({ db }) => await db.select().from(personAliases));
    expect(aliases.map(({ name }) => name).sort()).toEqual(["Владимир Путин", "Стив Уиткофф"]);
  });

  it("refuses readers, faults and people who do not exist, and then stores nothing", async () => {
    const reader = await insertUser(store, "reader");
    const args = { personId: "president", now: 3_000, input };
    await expect(addOffice(store, { ...args, actor: reader })).rejects.toBeInstanceOf(ForbiddenError);
    const actor = await insertUser(store, "researcher");
    const empty = addOffice(store, { ...args, actor, input: { title: " ", partyId: "", from: "soon" } });
    await expect(empty).rejects.toBeInstanceOf(ValidationError);
    await expect(empty).rejects.toMatchObject({
      issues: expect.arrayContaining([
        expect.objectContaining({ path: "title" }),
        expect.objectContaining({ path: "partyId" }),
        expect.objectContaining({ path: "from" }),
      ]),
    });
    await expect(addOffice(store, { ...args, actor, personId: "nobody" })).rejects.toBeInstanceOf(
      NotFoundError,
    );
    const [person] = await store.read(async ({ db }) => await db.select().from(people).orderBy(people.id));
    expect(person?.version).toBe(1);
  });
});

describe("listKnownRecords", () => {
  it("shows people with the office of the day asked for, and states with the zone of their capital", async () => {
    const detail = async (day?: string) => {
      const days = day === undefined ? null : { earliestDay: day, latestStartDay: day };
      return (await listKnownRecords(store, ["envoy"], days))[0]?.detail;
    };
    expect(await detail()).toBe("Special envoy, United States");
    expect(await detail("2025-12-02")).toBe("Special envoy, United States");
    expect(await detail("2024-12-02")).toBe("no office recorded on that day, United States");
    const [party, person] = await Promise.all(
      ["ru", "president"].map(async (id) => (await listKnownRecords(store, [id]))[0]),
    );
    expect(party?.zone).toBe("Europe/Moscow");
    expect(person).toMatchObject({ partyZone: "Europe/Moscow", zone: null });
  });
});

describe("findDomainPublisher", () => {
  const from = (url: string, publisher: string) => ({ url, title: url, publisher });

  it("goes by what the store calls the domain most, then by what is well known", async () => {
    const sources = [
      from("https://www.agency.example/1", "Example Agency"),
      from("https://agency.example/2", "Example Agency"),
      from("https://agency.example/3", "Another name"),
      from("https://paper.example/1", "paper.example"),
      from("https://agency.example.org/1", "Elsewhere"),
    ];
    const bare = { notifications: [], acknowledgements: [], readouts: [], reactions: [], outsideCounts: [] };
    await createContact(store, { ...bySystem, id: "c1", input: contactEntry({ ...bare, sources }) });
    expect(await findDomainPublisher(store, "https://agency.example/4")).toBe("Example Agency");
    expect(await findDomainPublisher(store, "https://news.agency.example/4")).toBe("Example Agency");
    expect(await findDomainPublisher(store, "https://paper.example/2")).toBeNull();
    expect(await findDomainPublisher(store, "https://tass.ru/1")).toBe("TASS");
    expect(await findDomainPublisher(store, "javascript:alert(1)")).toBeNull();
    expect(await findDomainPublisher(store, "https://agency.exam_le/4")).toBeNull();
  });
});

describe("readNewEntry", () => {
  it("keeps what the address says and duplicates what is published", async () => {
    await createContact(store, { ...bySystem, id: "c1", input: contactEntry() });
    const kept = { keep: "1", format: "phone", level: "envoy", track: ["channel"], zone: "Europe/Kyiv" };
    expect(await readNewEntry(store, "contact", kept)).toEqual({
      isDuplicate: false,
      entry: { format: "phone", level: "envoy", trackIds: ["channel"], zone: "Europe/Kyiv", takesZone: true },
    });
    const duplicate = await readNewEntry(store, "contact", { from: "c1" });
    expect(duplicate).toMatchObject({ isDuplicate: true, entry: { title: "Witkoff meets Putin in Moscow" } });
    expect(duplicate.entry).not.toHaveProperty("sources");
    await trashEvent(store, { actor: null, id: "c1", now: 6_000, baseVersion: 1 });
    expect(await readNewEntry(store, "contact", { from: "c1" })).toMatchObject({ isDuplicate: false });
    expect(await readNewEntry(store, "announcement", { from: "c1" })).toMatchObject({ isDuplicate: false });
  });

  it("has an address to come back to after signing in", () => {
    expect(newFormAddress("contact", {})).toBe("/desk/contacts/new");
    expect(newFormAddress("contact", { from: "c1", track: ["a", "b"], zone: undefined })).toBe(
      "/desk/contacts/new?from=c1&track=a&track=b",
    );
  });

  it("names what was published just before, and nothing that is not", async () => {
    const { slug } = await createContact(store, { ...bySystem, id: "c1", input: contactEntry() });
    expect(await findEventTitle(store, slug)).toBe("Witkoff meets Putin in Moscow");
    expect(await findEventTitle(store, "nothing")).toBeNull();
  });
});
