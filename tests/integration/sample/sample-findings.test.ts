import { describe, expect, it } from "vitest";
import { findRule } from "@/db/queries/rules/find-rule";
import { listCoverages } from "@/db/queries/rules/list-coverages";
import { searchPeople } from "@/db/queries/search/search-people";
import { searchPlaces } from "@/db/queries/search/search-places";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { readSample } from "@/db/sample/read-sample";
import { sampleId } from "@/db/sample/sample-id";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { allSeriesNumbers } from "../queries/all-series-numbers";
import { countEvents } from "../queries/count-events";
import { evaluateRule } from "../queries/evaluate-rule";
import { dayOfData, loadedSample } from "./loaded-sample";

const store = loadedSample();

async function datesOf(filter: EventFilterEntry): Promise<string[]> {
  const found = await listTimelineEvents(store(), eventFilter.parse(filter), { dayOfData });
  return found.map((event) => event.earliestDay);
}

describe("the lead rule", () => {
  it("finds 3 of 6 meetings and 4 of 9 claims, and may speak of chance", async () => {
    const rule = await findRule(store(), null);
    expect(rule.name).toBe("Witkoff – Putin meetings after captured towns");
    const { result, consequents, antecedents, coverage } = await evaluateRule(store(), { rule, dayOfData });
    expect(consequents.map((event) => event.earliestDay)).toEqual([
      "2025-02-11",
      "2025-03-13",
      "2025-04-11",
      "2025-04-25",
      "2025-08-06",
      "2025-12-02",
    ]);
    expect(antecedents.map((event) => event.title)).toEqual([
      "Russia says it captured Kurakhove",
      "Russia says it captured Toretsk",
      "Russia says it captured Chasiv Yar",
      "Russia says it captured Kupiansk",
      expect.stringMatching(/Pokrovsk|Vovchansk/),
      expect.stringMatching(/Pokrovsk|Vovchansk/),
      "Russia says it captured Siversk",
      expect.stringMatching(/Myrnohrad|Huliaipole/),
      expect.stringMatching(/Myrnohrad|Huliaipole/),
    ]);
    expect(antecedents.map((event) => event.earliestDay)).toEqual([
      "2025-01-06",
      "2025-02-07",
      "2025-07-31",
      "2025-11-20",
      "2025-12-01",
      "2025-12-01",
      "2025-12-11",
      "2025-12-27",
      "2025-12-27",
    ]);
    expect(result.rates.precursor.byEvent).toMatchObject({ certain: 3, possible: 3, total: 6 });
    expect(result.rates.trigger.byEvent).toMatchObject({ certain: 4, possible: 4, total: 9 });
    expect(coverage).toMatchObject({
      isDeclaredComplete: true,
      observation: { from: "2025-01-01", to: "2025-12-31" },
    });
  });

  it("stands beside a rule over every Russian territorial claim, which may not speak of chance", async () => {
    const rule = await findRule(store(), "witkoff-putin-meetings-after-any-russian-territorial-claim");
    const { result, coverage } = await evaluateRule(store(), { rule, dayOfData, shuffles: 1 });
    expect(result.rates.precursor.byEvent).toMatchObject({ certain: 5, total: 6 });
    expect(result.rates.trigger.byEvent).toMatchObject({ total: 28 });
    expect(coverage).toMatchObject({
      isDeclaredComplete: false,
      reasons: ["The claims recorded here are a selection."],
    });
  });

  it("can be read in the other directions", async () => {
    const certainOf = async (slug: string) => {
      const rule = await findRule(store(), slug);
      const { result } = await evaluateRule(store(), { rule, dayOfData, shuffles: 1 });
      return result.rates.precursor.byEvent.certain;
    };
    expect(await certainOf("captured-towns-after-witkoff-putin-meetings")).toBe(0);
    expect(await certainOf("claims-between-the-day-made-public-and-the-day-held")).toBe(3);
    expect(await certainOf("contacts-on-the-day-of-a-territorial-claim")).toBe(5);
  });
});

describe("coverage", () => {
  it.each([
    ["Meetings of Steve Witkoff with Vladimir Putin, 2025", 6],
    ["Captures of Ukrainian towns of more than 10,000 inhabitants announced by Russia, 2025", 9],
    ["Phone calls of Donald Trump and Vladimir Putin, 2025", 10],
    ["Rounds of direct talks in Istanbul, 2025", 3],
  ])("declares complete: %s", async (name, count) => {
    const coverage = (await listCoverages(store())).find((candidate) => candidate.name === name);
    expect(coverage?.isComplete).toBe(true);
    expect(
      await datesOf({ ...coverage?.filter, from: coverage?.from ?? null, to: coverage?.to ?? null }),
    ).toHaveLength(count);
  });

  it("calls everything else a selection", async () => {
    const rest = (await listCoverages(store())).filter((coverage) => !coverage.isComplete);
    expect(rest.map((coverage) => coverage.name).sort()).toEqual([
      "All other announcements",
      "All other contacts",
    ]);
    for (const coverage of rest) expect(coverage.reason).toMatch(/^A selection/);
  });
});

describe("series", () => {
  it("numbers six meetings and ten calls in 2025, and agrees with the counts given by Ushakov", async () => {
    const numbers = await allSeriesNumbers(store());
    const counted = readSample().contacts.flatMap((contact) =>
      contact.outsideCounts.map(({ count, countedBy }) => {
        const entry = numbers.get(sampleId("event", contact.key))?.entry;
        return { countedBy, count, own: entry?.inYear.n, isSure: entry?.inYear.isSure };
      }),
    );
    expect(counted).toEqual([
      { countedBy: "Asharq Al-Awsat", count: 4, own: 4, isSure: true },
      { countedBy: "Reuters", count: 8, own: 8, isSure: true },
      { countedBy: "RFE/RL’s Armenian service", count: 6, own: 6, isSure: true },
      { countedBy: "Yuri Ushakov, 29 December 2025", count: 6, own: 6, isSure: true },
      { countedBy: "Yuri Ushakov, 29 December 2025", count: 10, own: 10, isSure: true },
    ]);
  });

  it("leaves the call asked for in January 2026 out of the order of 2025", async () => {
    const entry = (await allSeriesNumbers(store())).get(sampleId("event", "trump-putin-call-2026-01"))?.entry;
    expect(entry?.inYear).toMatchObject({ year: 2026, n: 1, isSure: true });
  });
});

describe("lanes and search", () => {
  it("puts the tracks from the leaders to the envoy channel, nearest the axis", async () => {
    const { tracks } = await listFilterOptions(store());
    expect(tracks.map((track) => track.slug)).toEqual([
      "us-russia-leaders",
      "us-ukraine",
      "europe",
      "russia-ukraine-direct-talks",
      "us-russia-delegations",
      "us-russia-envoy-channel",
    ]);
  });

  it.each([
    ["Richard Witkoff", "steve-witkoff"],
    ["Путин", "vladimir-putin"],
    ["Путін", "vladimir-putin"],
    ["Zelenskyy", "volodymyr-zelensky"],
    ["Стив Уиткофф", "steve-witkoff"],
    ["Kalin", "ibrahim-kalin"],
  ])("finds a person by %s", async (text, slug) => {
    expect((await searchPeople(store(), text)).map((match) => match.slug)).toContain(slug);
  });

  it.each([
    ["Покровськ", "pokrovsk"],
    ["Покровск", "pokrovsk"],
    ["Krasnoarmeysk", "pokrovsk"],
    ["Димитров", "myrnohrad"],
    ["Дзержинск", "toretsk"],
    ["Стамбул", "istanbul"],
  ])("finds a place by %s", async (text, slug) => {
    expect((await searchPlaces(store(), text)).map((match) => match.slug)).toContain(slug);
  });

  it("finds every person and place by every alias, in the search of events too where one names it", async () => {
    const { people, places } = readSample();
    for (const person of people) {
      for (const alias of person.aliases) {
        const found = await searchPeople(store(), alias.name);
        expect([alias.name, found.map((match) => match.slug)]).toEqual([
          alias.name,
          expect.arrayContaining([person.key]),
        ]);
      }
    }
    for (const place of places) {
      for (const alias of place.aliases) {
        const found = await searchPlaces(store(), alias.name);
        expect([alias.name, found.map((match) => match.slug)]).toEqual([
          alias.name,
          expect.arrayContaining([place.key]),
        ]);
      }
    }
    for (const text of ["Richard Witkoff", "Путин", "Покровск", "Krasnoarmiisk"]) {
      expect(await countEvents(store(), eventFilter.parse({ text }))).toBeGreaterThan(0);
    }
  });
});
