import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates/civil-day";
import type { EventFilter } from "@/lib/records/event-filter";
import { type RuleDefinition, ruleDefinition, ruleDirections } from "@/lib/records/rule";
import { storedDefaultRule } from "@/lib/records/stored-rule";
import {
  announcementKinds,
  contactFormats,
  contactLevels,
  contactStatuses,
  eventTypes,
  notificationStandings,
  placeKinds,
  standings,
} from "@/lib/records/vocabularies";
import {
  antecedentDates,
  consequentDates,
  formatRuleAddress,
  leadRuleAddress,
  parseRuleAddress,
} from "@/lib/timeline/rule-address";
import {
  addressOfDefinition,
  isSameDefinition,
  ruleOfAddress,
  wholeAddress,
} from "@/lib/timeline/rule-of-address";

const none = { nil: null };
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 3 });
const day = fc.integer({ min: -20000, max: 60000 }).map((n) => addDays("1970-01-01", n));
const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const days = fc.oneof(span, fc.constant({ from: null, to: null }));

const filters: fc.Arbitrary<EventFilter> = fc
  .record({
    type: fc.constantFrom(...eventTypes, null),
    tracks: slugs,
    series: fc.option(slug, none),
    formats: fc.subarray([...contactFormats]),
    levels: fc.subarray([...contactLevels]),
    statuses: fc.subarray([...contactStatuses]),
    topics: slugs,
    informed: fc.option(
      fc.record({ party: slug, standing: fc.constantFrom(...notificationStandings) }),
      none,
    ),
    kinds: fc.subarray([...announcementKinds]),
    standings: fc.subarray([...standings]),
    announcedBy: slugs,
    placeKinds: fc.subarray([...placeKinds]),
    populationOver: fc.option(fc.integer({ min: 0, max: 9_000_000 }), none),
    populationAsOf: fc.option(day, none),
    placeCountries: slugs,
    people: slugs,
    parties: slugs,
    places: slugs,
    text: fc.string({ maxLength: 60, unit: "grapheme" }).map((text) => text.trim()),
  })
  .chain((filter) => days.map((bounds) => ({ ...filter, ...bounds })));

const definitions: fc.Arbitrary<RuleDefinition> = fc
  .record({
    antecedent: filters,
    consequent: filters,
    antecedentDate: fc.constantFrom(...antecedentDates),
    consequentDate: fc.constantFrom(...consequentDates),
    direction: fc.constantFrom(...ruleDirections),
    windowDays: fc.integer({ min: 0, max: 30 }),
    offsetDays: fc.integer({ min: 0, max: 60 }),
  })
  .chain((definition) => days.map((bounds) => ({ ...definition, ...bounds })));

const base = storedDefaultRule;

describe("a rule in an address", () => {
  it("comes back as it went in, whatever the stored rule that it starts from", () => {
    fc.assert(
      fc.property(fc.option(slug, none), definitions, definitions, (rule, stored, definition) => {
        const address = addressOfDefinition(rule, stored, definition);
        const read = parseRuleAddress(new URLSearchParams(formatRuleAddress(address)));
        expect(read.faults).toEqual([]);
        expect(read.address.rule).toBe(rule);
        const back = ruleOfAddress({ ...base, definition: stored }, read.address).definition;
        expect(back).toEqual(definition);
        expect(isSameDefinition(back, definition)).toBe(true);
      }),
    );
  });

  it("is a definition that the rule's own schema takes", () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const { address } = parseRuleAddress(
          new URLSearchParams(formatRuleAddress(wholeAddress(null, definition))),
        );
        const back = ruleOfAddress(base, address).definition;
        expect(ruleDefinition.parse(back)).toEqual(back);
      }),
      { numRuns: 50 },
    );
  });

  it("names nothing where nothing is changed", () => {
    expect(formatRuleAddress(addressOfDefinition(null, base.definition, base.definition))).toBe("");
    expect(parseRuleAddress({})).toEqual({ address: leadRuleAddress, faults: [] });
  });

  it("clears what the stored rule sets by an empty parameter, and only what is named", () => {
    const stored = { ...base, definition: { ...base.definition, from: "2025-01-01" } };
    const { address, faults } = parseRuleAddress(
      new URLSearchParams("antecedent.kind=&from=&window=3&consequent.series=witkoff-putin"),
    );
    expect(faults).toEqual([]);
    expect(ruleOfAddress(stored, address).definition).toEqual({
      ...stored.definition,
      antecedent: { ...stored.definition.antecedent, kinds: [] },
      consequent: { ...stored.definition.consequent, series: "witkoff-putin" },
      from: null,
      windowDays: 3,
    });
  });

  it("leaves the other end to the record where one end is asked for beyond it", () => {
    const stored = { ...base, definition: { ...base.definition, from: "2025-01-01", to: "2025-12-31" } };
    const daysOf = (query: string) => {
      const { from, to } = ruleOfAddress(
        stored,
        parseRuleAddress(new URLSearchParams(query)).address,
      ).definition;
      return { from, to };
    };
    expect(daysOf("from=2026-01-01")).toEqual({ from: "2026-01-01", to: null });
    expect(daysOf("to=2024-06-30")).toEqual({ from: null, to: "2024-06-30" });
    expect(daysOf("from=2025-12-31")).toEqual({ from: "2025-12-31", to: "2025-12-31" });
    expect(daysOf("from=2026-01-01&to=2026-02-01")).toEqual({ from: "2026-01-01", to: "2026-02-01" });
  });

  it("leaves what cannot be read as stored, and says so for each parameter", () => {
    const { address, faults } = parseRuleAddress(
      new URLSearchParams(
        "window=31&offset=x&direction=sideways&antecedent.kind=rumour&from=2025-02-30&antecedent.date=never&utm=1",
      ),
    );
    expect(faults.map(({ parameter }) => parameter).sort()).toEqual([
      "antecedent.date",
      "antecedent.kind",
      "direction",
      "from",
      "offset",
      "window",
    ]);
    expect(ruleOfAddress(base, address).definition).toEqual(base.definition);
  });

  it("leaves out days that end before they start", () => {
    const { address, faults } = parseRuleAddress(new URLSearchParams("from=2025-03-01&to=2025-02-01"));
    expect(address.changes.from).toBeUndefined();
    expect(faults).toHaveLength(1);
  });

  it("reads a list from one value with commas, as a menu of verifications sends it", () => {
    const { address } = parseRuleAddress(
      new URLSearchParams("antecedent.verification=partlyConfirmed,confirmed"),
    );
    expect(address.changes.antecedent.standings).toEqual(["partlyConfirmed", "confirmed"]);
  });
});

describe("the words of a changed rule", () => {
  const options = {
    tracks: [],
    parties: [{ slug: "russia", name: "Russia" }],
    people: [{ slug: "witkoff", name: "Steve Witkoff" }],
    places: [],
    topics: [],
    series: [],
  };
  const wordsOf = (query: string) =>
    ruleOfAddress(base, parseRuleAddress(new URLSearchParams(query)).address, options).words;

  it("stay as stored while the filters stay", () => {
    expect(wordsOf("window=3&direction=before")).toEqual(base.words);
  });

  it("add a least verification to the stored phrase", () => {
    expect(wordsOf("antecedent.verification=confirmed").antecedentPhrase).toBe(
      "a territorial claim that is confirmed",
    );
    expect(wordsOf("antecedent.verification=claimed,disputed").antecedentPhrase).toBe(
      "a territorial claim that is claimed or disputed",
    );
  });

  it("are made from a filter that was changed", () => {
    const words = wordsOf("antecedent.kind=truce&antecedent.by=russia&consequent.person=witkoff");
    expect(words.antecedentPhrase).toBe("a truce by Russia");
    expect(words.antecedentMany).toBe("truces");
    expect(words.consequentPhrase).toBe("contacts with Steve Witkoff");
    expect(wordsOf("consequent.format=inPerson&consequent.level=envoy").consequentPhrase).toBe(
      "envoy meetings",
    );
  });

  it("put announcements that stand for contacts into the plural", () => {
    expect(wordsOf("consequent.type=announcement&consequent.kind=massStrike").consequentPhrase).toBe(
      "mass strikes",
    );
    expect(wordsOf("consequent.type=announcement&consequent.kind=capture").consequentPhrase).toBe(
      "claims to a capture",
    );
  });

  it("name the size of the places", () => {
    const words = wordsOf("antecedent.place-kind=city,town&antecedent.population=10000");
    expect(words.antecedentPhrase).toBe(
      "a territorial claim about a city or town of more than 10,000 inhabitants",
    );
  });
});
