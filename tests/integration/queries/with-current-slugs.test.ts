import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { updatePerson } from "@/db/commands/records/update-person";
import { createRule } from "@/db/commands/rules/create-rule";
import { findRule } from "@/db/queries/rules/find-rule";
import { people } from "@/db/schema/people";
import { everyEvent } from "@/lib/records/event-filter";
import { defaultRule } from "@/lib/records/rule";
import { loadedSample } from "../sample/loaded-sample";
import { countEvents } from "./count-events";

const getStore = loadedSample();

describe("former public identifiers", () => {
  it("select what they selected after a record was renamed, in links and in stored rules", async () => {
    const store = getStore();
    const witkoff = { ...everyEvent, people: ["steve-witkoff"] };
    const before = await countEvents(store, witkoff);
    expect(before).toBeGreaterThan(10);
    const person = await store.read(async ({ db }) => {
      const [row] = await db.select().from(people).where(eq(people.slug, "steve-witkoff"));
      return row;
    });
    if (person === undefined) throw new Error("The sample has no Steve Witkoff.");
    const rule = await createRule(store, {
      actor: null,
      id: "rule-of-witkoff",
      now: 1,
      input: {
        ...defaultRule,
        name: "Witkoff",
        definition: { ...defaultRule.definition, consequent: { type: "contact", people: ["steve-witkoff"] } },
      },
    });
    await updatePerson(store, {
      actor: null,
      id: person.id,
      now: 2,
      baseVersion: person.version,
      input: {
        name: "Steven Witkoff",
        partyId: person.partyId,
        aliases: [{ name: "Steve Witkoff" }],
        offices: [],
      },
    });
    expect(await countEvents(store, witkoff)).toBe(before);
    expect(await countEvents(store, { ...everyEvent, people: ["steven-witkoff"] })).toBe(before);
    const stored = await findRule(store, rule.slug);
    expect(stored.definition.consequent.people).toEqual(["steven-witkoff"]);
  });
});
