import { beforeEach, describe, expect, it } from "vitest";
import type { PreviewResult } from "@/app/_components/desk/preview-result";
import { previewEntry } from "@/app/_server/desk/preview-entry";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { createContact } from "@/db/commands/events/create-contact";
import { createRule } from "@/db/commands/rules/create-rule";
import { setLeadRule } from "@/db/commands/rules/set-lead-rule";
import { countRule } from "@/db/queries/rules/count-rule";
import { findRule } from "@/db/queries/rules/find-rule";
import type { Store } from "@/db/store";
import { defaultRule, type RuleInput } from "@/lib/records/rule";
import type { Actor } from "@/lib/records/user";
import type { EventType } from "@/lib/records/vocabularies";
import { claimEntry, contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

const dayOfData = "2026-11-24";
const bySystem = { actor: null, now: 2_000 };
const ada: Actor = { id: "ada", name: "Ada", role: "researcher" };

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

async function lead(definition: Partial<Record<keyof RuleInput["definition"], unknown>>): Promise<void> {
  const input = { ...defaultRule, name: "A rule", definition: { ...defaultRule.definition, ...definition } };
  await createRule(store, { ...bySystem, id: "lead", input });
  await setLeadRule(store, { ...bySystem, ruleId: "lead" });
}

async function preview(
  type: EventType,
  entry: unknown,
): Promise<Extract<PreviewResult, { status: "evaluated" }>> {
  const question = { type, entry, eventId: null, draftId: null };
  const result = await previewEntry(store, ada, question, dayOfData);
  if (result.status !== "evaluated") throw new Error(`The preview says ${result.status}.`);
  return result;
}

/** Certain partners and all, as the rule counts them once everything is stored. */
async function counted(): Promise<string> {
  const { evaluation } = await countRule(store, { rule: await findRule(store, null), dayOfData });
  const { certain, total } = evaluation.result.rates.precursor.byEvent;
  return `${certain} of ${total}`;
}

describe("a preview under a rule that goes by other dates", () => {
  it("shows a claim by the day on which it is said to have happened", async () => {
    await lead({ antecedentDate: "saidToHaveHappened", windowDays: 7 });
    await createContact(store, { ...bySystem, id: "meeting", input: contactEntry() });
    // Announced long after: by the day announced it would make no pair.
    const entry = claimEntry({ announced: "2025-12-20", saidToHaveHappened: "30 November 2025" });
    const result = await preview("announcement", entry);
    expect(result).toMatchObject({ side: "antecedent", lacks: null });
    expect(result.pairs).toMatchObject([{ lag: "2 days before", isCertain: true }]);
    expect(result.days).toEqual({ earliestDay: "2025-11-30", latestDay: "2025-11-30" });
    expect(result.change).toContain("from 0 of 1 to 1 of 1");
    await createAnnouncement(store, { ...bySystem, id: "claim", input: entry });
    expect(await counted()).toBe("1 of 1");
  });

  it("shows a contact by the day on which it was made public, against claims by theirs", async () => {
    await lead({ antecedentDate: "independentlyAssessed", consequentDate: "madePublic" });
    const assessed = claimEntry({ independentlyAssessed: "2025-11-24" });
    await createAnnouncement(store, { ...bySystem, id: "claim", input: assessed });
    const result = await preview("contact", contactEntry({ madePublic: "25 Nov 2025", held: "2 Dec 2025" }));
    expect(result.pairs).toMatchObject([{ lag: "1 day after", isCertain: true }]);
    expect(result.marks).toMatchObject([{ earliestDay: "2025-11-24", relation: "pair" }]);
    expect(result.rule.dates).toBe("Made public against independently assessed");
  });

  it("says which date is wanting", async () => {
    await lead({ antecedentDate: "independentlyAssessed" });
    const result = await preview("announcement", claimEntry());
    expect(result).toMatchObject({ side: "none", lacks: "Independently assessed", pairs: [], change: null });
  });

  it("counts between made public and held, and passes a contact over that was never made public", async () => {
    await lead({ direction: "betweenPublicAndHeld" });
    await createAnnouncement(store, { ...bySystem, id: "claim", input: claimEntry() });
    const result = await preview("contact", contactEntry({ madePublic: "25 Nov 2025" }));
    expect(result.pairs).toMatchObject([{ isCertain: true }]);
    expect(result.change).toContain("from 0 of 0 to 1 of 1");
    expect((await preview("contact", contactEntry({ madePublic: "" }))).change).toBeNull();
  });
});

describe("a preview under a rule with a text", () => {
  it.each([
    ["a spelling of a person in the other script", "Уиткофф"],
    ["a spelling of a party", "США"],
    ["the name of a topic and the beginning of another word", "truce sixt"],
    ["the publisher of a source", "courier"],
    ["a group and a name as printed", "delegation vitkoff"],
    ["the name of a track", "us–russia envoy channel"],
  ])("finds %s, as search does once it is stored", async (_what, text) => {
    await lead({ consequent: { type: "contact", statuses: ["held"], text } });
    expect((await preview("contact", contactEntry())).side).toBe("consequent");
    await createContact(store, { ...bySystem, id: "meeting", input: contactEntry() });
    expect(await counted()).toBe("0 of 1");
  });

  it.each(["itkoff", "Lavrov", "…"])("does not find %j, as search does not", async (text) => {
    await lead({ consequent: { type: "contact", statuses: ["held"], text } });
    expect((await preview("contact", contactEntry())).side).toBe("none");
    await createContact(store, { ...bySystem, id: "meeting", input: contactEntry() });
    expect(await counted()).toBe("0 of 0");
  });

  it("finds a claim by another name of its place", async () => {
    await lead({ antecedent: { type: "announcement", kinds: ["capture"], text: "krasnoarmiisk staff" } });
    expect((await preview("announcement", claimEntry())).side).toBe("antecedent");
  });
});
