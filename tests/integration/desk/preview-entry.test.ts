import { describe, expect, it } from "vitest";
import type { PreviewResult } from "@/app/_components/desk/preview-result";
import type { PreviewQuestion } from "@/app/_server/desk/preview-candidate";
import { previewEntry } from "@/app/_server/desk/preview-entry";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { createPerson } from "@/db/commands/records/create-person";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import type { Store } from "@/db/store";
import type { ContactEntry } from "@/lib/records/contact";
import type { Actor } from "@/lib/records/user";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { allSeriesNumbers } from "../queries/all-series-numbers";

const dayOfData = "2026-11-24";
const bySystem = { actor: null, now: 2_000 };

async function world(): Promise<Store> {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  await createAnnouncement(store, { ...bySystem, id: "claim", input: claimEntry() });
  return store;
}

const ada: Actor = { id: "ada", name: "Ada", role: "researcher" };

async function evaluated(
  store: Store,
  question: Omit<PreviewQuestion, "draftId"> & { draftId?: string },
  actor: Actor = ada,
): Promise<Extract<PreviewResult, { status: "evaluated" }>> {
  const result = await previewEntry(store, actor, { draftId: null, ...question }, dayOfData);
  if (result.status !== "evaluated") throw new Error(`The preview says ${result.status}.`);
  return result;
}

describe("previewEntry", () => {
  it("shows a contact's coincidence, ordinal, office and what it changes, and stores nothing", async () => {
    const store = await world();
    const before = await readDataVersion(store);
    const result = await evaluated(store, { type: "contact", entry: contactEntry(), eventId: null });
    expect(result.side).toBe("consequent");
    expect(result.pairs).toEqual([
      {
        slug: expect.stringContaining("pokrovsk"),
        title: "Russia says that it captured Pokrovsk",
        date: "1 December 2025",
        lag: "1 day after",
        isCertain: true,
      },
    ]);
    expect(result.ordinals).toEqual([
      { series: "Witkoff – Putin", inYear: "1", words: "first of 2025, first overall" },
    ]);
    expect(result.change).toBe("Contacts that followed a territorial claim: from 0 of 0 to 1 of 1");
    expect(result.offices).toEqual({ envoy: "Special envoy, United States" });
    expect(await readDataVersion(store)).toBe(before);
  });

  it("numbers after what is stored, with the gap, and warns of what is alike", async () => {
    const store = await world();
    await createContact(store, { ...bySystem, id: "first", input: contactEntry({ held: "2025-11-20" }) });
    const result = await evaluated(store, { type: "contact", entry: contactEntry(), eventId: null });
    expect(result.ordinals[0]?.words).toBe("second of 2025, second overall, 12 days after the first");
    expect(result.similar).toEqual([]);
    const again = await evaluated(store, {
      type: "contact",
      entry: contactEntry({ held: "20 Nov 2025" }),
      eventId: null,
    });
    expect(again.similar.map((event) => event.date)).toEqual(["20 November 2025"]);
  });

  it("numbers two principals whom no stored series counts, as the public pages do", async () => {
    const store = await world();
    await createPerson(store, { ...bySystem, id: "aide", input: { name: "Yuri Ushakov", partyId: "ru" } });
    const participations = [
      { personId: "aide", partyId: "ru", role: "principal" as const },
      { personId: "envoy", partyId: "us", role: "principal" as const },
    ];
    const talk = (changes: Partial<ContactEntry> = {}) => contactEntry({ participations, ...changes });
    const ordinals = async (entry: ContactEntry, eventId: string | null = null) =>
      (await evaluated(store, { type: "contact", entry, eventId })).ordinals;
    const name = "Steve Witkoff – Yuri Ushakov, in person";

    expect(await ordinals(talk())).toEqual([
      { series: name, inYear: "1", words: "first of 2025, first overall, among those recorded here" },
    ]);
    await createContact(store, { ...bySystem, id: "first", input: talk({ held: "2025-11-20" }) });
    await createContact(store, {
      ...bySystem,
      id: "call",
      input: talk({ held: "2025-11-25", format: "phone" }),
    });
    const [second] = await ordinals(talk());
    expect(second).toMatchObject({
      words: "second of 2025, second overall, 12 days after the first, among those recorded here",
    });
    expect(await ordinals(talk({ held: "2025-11-21" }), "first")).toMatchObject([{ inYear: "1" }]);

    await createContact(store, { ...bySystem, id: "second", input: talk() });
    const stored = (await allSeriesNumbers(store)).get("second");
    expect(stored?.series).toMatchObject({ slug: null, name: second?.series });
    expect(String(stored?.entry.inYear.n)).toBe(second?.inYear);

    const group = { groupName: "Russian delegation", partyId: "ru", role: "principal" as const };
    expect(await ordinals(talk({ participations: [...participations, group] }))).toHaveLength(1);
    expect(await ordinals(talk({ participations: participations.slice(0, 1) }))).toEqual([]);
    expect(await ordinals(talk({ status: "announced" }))).toEqual([]);
  });

  it("leaves the record that is being changed out of its own way", async () => {
    const store = await world();
    await createContact(store, { ...bySystem, id: "first", input: contactEntry() });
    const result = await evaluated(store, { type: "contact", entry: contactEntry(), eventId: "first" });
    expect(result.ordinals[0]?.words).toBe("first of 2025, first overall");
    expect(result.similar).toEqual([]);
    expect(result.change).toBeNull();
    const moved = await evaluated(store, {
      type: "contact",
      entry: contactEntry({ held: "2025-12-20" }),
      eventId: "first",
    });
    expect(moved.pairs).toEqual([]);
    expect(moved.change).toBe("Contacts that followed a territorial claim: from 1 of 1 to 0 of 1");
  });

  it("sees a claim from its side", async () => {
    const store = await world();
    await createContact(store, { ...bySystem, id: "first", input: contactEntry({ held: "2025-12-05" }) });
    const result = await evaluated(store, {
      type: "announcement",
      entry: claimEntry({ announced: "late Nov 2025" }),
      eventId: null,
    });
    expect(result.side).toBe("antecedent");
    expect(result.pairs).toMatchObject([{ lag: "5 to 14 days before", isCertain: false }]);
  });

  it("counts no contact that is only announced, and waits for a date that can be read", async () => {
    const store = await world();
    const planned = contactEntry({ status: "announced" });
    const result = await evaluated(store, { type: "contact", entry: planned, eventId: null });
    expect(result).toMatchObject({ side: "none", pairs: [], ordinals: [], change: null });
    for (const held of ["", "02/12/2025", "some day"]) {
      const entry = contactEntry({ held });
      expect(
        await previewEntry(store, ada, { type: "contact", entry, eventId: null, draftId: null }, dayOfData),
      ).toEqual({
        status: "noDate",
      });
    }
  });

  it("takes whatever a browser sends", async () => {
    const store = await world();
    for (const entry of [null, [], "x", { held: { $gt: 1 }, participations: [null, 7] }]) {
      expect(
        await previewEntry(store, ada, { type: "contact", entry, eventId: null, draftId: null }, dayOfData),
      ).toEqual({
        status: "noDate",
      });
    }
  });
});
