import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { addToCount, countEventsBounded } from "@/db/queries/count-events-bounded";
import { countFacets } from "@/db/queries/count-facets";
import { readFacetFilter } from "@/db/queries/facet-filter";
import { findRule } from "@/db/queries/find-rule";
import { listEventPage } from "@/db/queries/list-event-page";
import { listFilterOptions } from "@/db/queries/list-filter-options";
import { listGroupEvents } from "@/db/queries/list-group-events";
import { listSeriesNumbers } from "@/db/queries/list-series-numbers";
import { listTimelineEvents } from "@/db/queries/list-timeline-events";
import { listReachingEvents } from "@/db/queries/reaching-events";
import { readDensity } from "@/db/queries/read-density";
import { readTimelineWindow } from "@/db/queries/read-timeline-window";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { dayNumber } from "@/lib/dates/civil-day";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { binOf, wholeBins } from "@/lib/timeline/bin-level";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { laneOfKind, noTrackLaneId, trackLaneId } from "@/lib/timeline/lane-ids";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { type EventGroup, mostSingleEvents } from "@/lib/timeline/timeline-window";
import { packTimelineWindow, unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { generatedDatabase } from "../generated-database";

const dayOfData = "2026-11-24";
const total = 20_000;
const generated = generatedDatabase(total);
const store = () => generated().store;

const whole = { from: "1996-11-01", to: "2026-10-31" };
const year = { from: "2015-03-10", to: "2016-03-09" };

const someYears = { from: "2009-01-01", to: "2012-06-30" };

/** Filters of every kind; each is asked of a year and of some years, and what selects little of all days. */
const filters: EventFilterEntry[] = [
  {},
  { type: "contact" },
  { kinds: ["capture", "truce"] },
  { standings: ["confirmed"] },
  { tracks: ["generated-track-2"] },
  { tracks: ["generated-track-1", "generated-track-2"], standings: ["refuted"] },
  { statuses: ["held"], tracks: ["generated-track-3"] },
  { people: ["generated-person-1"] },
  { people: ["generated-person-400", "generated-person-401"] },
  { parties: ["generated-party-3"], formats: ["phone"] },
  { places: ["generated-place-2"], kinds: ["massStrike"] },
  { topics: ["generated-topic-2"], type: "contact" },
  { informed: { party: "generated-party-1", standing: "notInformed" }, type: "contact" },
  { series: "generated-series-4", type: "contact" },
  { announcedBy: ["generated-party-9"], type: "announcement" },
  { populationOver: 100_000, type: "announcement" },
  { placeKinds: ["city"], placeCountries: ["generated-party-1"], people: ["generated-person-2"] },
  { text: "person 40" },
  { text: "СОЗДАННОЕ лицо 40" },
  { text: "contact 77", tracks: ["generated-track-1"] },
  { text: "generated", people: ["generated-person-9"] },
  { people: ["nobody-of-this-name"] },
  { text: "!!" },
];

async function bruteForce(
  entry: EventFilterEntry,
  span: { from: string; to: string },
): Promise<TimelineEvent[]> {
  return listTimelineEvents(store(), eventFilter.parse({ ...entry, ...span }), { dayOfData });
}

const ids = (events: readonly { id: string }[]) => events.map((event) => event.id);

function lanesOf(event: TimelineEvent, tracks: readonly string[]): string[] {
  if (event.type === "announcement") return [laneOfKind[event.kind]];
  if (event.tracks.length === 0) return [noTrackLaneId];
  return event.tracks.filter((slug) => tracks.length === 0 || tracks.includes(slug)).map(trackLaneId);
}

function groupsOf(
  events: readonly TimelineEvent[],
  level: number,
  tracks: readonly string[],
): Map<string, number> {
  const groups = new Map<string, number>();
  for (const event of events) {
    const standing = event.type === "contact" ? event.status : event.standing;
    for (const lane of lanesOf(event, tracks)) {
      const key = `${lane} ${binOf(dayNumber(event.earliestDay), level)} ${standing}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
  }
  return groups;
}

const keyed = (groups: readonly EventGroup[]) =>
  new Map(groups.map(({ laneId, bin, standing, count }) => [`${laneId} ${bin} ${standing}`, count]));

describe("readTimelineWindow", () => {
  it.each(filters)("counts and groups what %j selects as a count one by one does", async (entry) => {
    const filter = eventFilter.parse(entry);
    const isNarrow = (entry.people ?? entry.places ?? entry.text) !== undefined;
    for (const span of isNarrow ? [year, whole] : [year, someYears]) {
      const all = await bruteForce(entry, span);
      const window = await readTimelineWindow(store(), { filter, ...span, level: 4, rule: null, dayOfData });
      const exact = all.length <= 10_000 || !window.matches.isAtLeast;
      expect(window.matches).toEqual(
        exact ? { count: all.length, isAtLeast: false } : { count: 10_000, isAtLeast: true },
      );
      const beginning = all.filter((event) => event.earliestDay >= span.from);
      if (beginning.length <= mostSingleEvents) {
        expect(window.level).toBeNull();
        expect(ids(window.events)).toEqual(expect.arrayContaining(ids(beginning)));
        expect(ids(all)).toEqual(expect.arrayContaining(ids(window.events)));
        expect(window.events.length).toBe(Math.min(all.length, mostSingleEvents));
        continue;
      }
      expect(window.events).toEqual([]);
      const level = window.level ?? -1;
      expect(level).toBeGreaterThanOrEqual(4);
      expect({ from: window.from, to: window.to }).toEqual(wholeBins(span, level));
      const inBins = (await bruteForce(entry, wholeBins(span, level))).filter(
        (event) => event.earliestDay >= window.from,
      );
      if (inBins.length <= 10_000)
        expect(keyed(window.groups)).toEqual(groupsOf(inBins, level, filter.tracks));
    }
  });

  it("says of more than 10,000 that there are more, and groups the latest of them", async () => {
    const filter = eventFilter.parse({ text: "generated" });
    const window = await readTimelineWindow(store(), { filter, ...whole, level: 5, rule: null, dayOfData });
    expect(window.matches).toEqual({ count: 10_000, isAtLeast: true });
    const all = (await bruteForce({}, whole)).filter((event) => event.earliestDay >= whole.from);
    const latest = groupsOf(all.slice(-10_000), window.level ?? -1, []);
    const typed = [...keyed(window.groups).values()].reduce((sum, count) => sum + count, 0);
    expect(typed).toBe([...latest.values()].reduce((sum, count) => sum + count, 0));
    const firstBin = Math.min(...window.groups.map(({ bin }) => bin));
    expect(firstBin).toBe(binOf(dayNumber(all.at(-10_000)?.earliestDay ?? ""), window.level ?? -1));
  });

  it("gives numbers and pairs of the single events, as the whole record has them", async () => {
    const rule = await findRule(store(), null);
    const span = { from: "2016-05-01", to: "2016-05-20" };
    const window = await readTimelineWindow(store(), {
      filter: eventFilter.parse({}),
      ...span,
      level: 0,
      rule,
      dayOfData,
    });
    expect(window.level).toBeNull();
    const select = async (side: "antecedent" | "consequent") => {
      const selected = await listTimelineEvents(store(), rule.definition[side], {
        dayOfData,
        daySelection: "start",
      });
      return selected
        .filter((event) => ids(window.events).includes(event.id))
        .map((event) => datedEventOf(event));
    };
    const antecedents = await select("antecedent");
    const consequents = await select("consequent");
    const { direction, windowDays, offsetDays } = rule.definition;
    expect(window.rule?.antecedentIds.toSorted()).toEqual(ids(antecedents).sort());
    expect(window.rule?.consequentIds.toSorted()).toEqual(ids(consequents).sort());
    const pairs = findPairs({ antecedents, consequents, direction, windowDays, offsetDays });
    expect(pairs.length).toBeGreaterThan(0);
    expect(window.rule?.pairs).toEqual(pairs);
    const { tracks } = await listFilterOptions(store());
    const numbers = figureNumbers(window.events, tracks, await listSeriesNumbers(store()));
    expect(numbers.size).toBeGreaterThan(3);
    expect(new Map(window.numbers)).toEqual(numbers);
  });

  it("packs to at most 60 KB at every level, and unpacks to the same", async () => {
    for (let level = 0; level <= 12; level += 1) {
      for (const span of [{ from: "2014-12-01", to: "2016-02-01" }, whole]) {
        const window = await readTimelineWindow(store(), {
          filter: eventFilter.parse({}),
          ...span,
          level,
          rule: await findRule(store(), null),
          dayOfData,
        });
        const sent = JSON.stringify(packTimelineWindow(window));
        expect(gzipSync(sent).length).toBeLessThanOrEqual(60 * 1024);
        const received = unpackTimelineWindow(JSON.parse(sent));
        expect(keyed(received.groups)).toEqual(keyed(window.groups));
        expect({ ...received, groups: [] }).toEqual({ ...window, groups: [] });
      }
    }
  });
});

describe("counts of the timeline", () => {
  it.each(filters)("are those of a list, for %j", async (entry) => {
    for (const span of [year, { from: null, to: "2003-01-01" }]) {
      const filter = eventFilter.parse({ ...entry, ...span });
      const all = await listTimelineEvents(store(), filter, { dayOfData });
      const count = await countEventsBounded(store(), filter);
      expect(count).toEqual(
        count.isAtLeast ? { count: 10_000, isAtLeast: true } : { count: all.length, isAtLeast: false },
      );
      if (all.length <= 10_000) expect(count.isAtLeast).toBe(false);
    }
  });

  it("make a density that adds up, in at most 240 bins", async () => {
    for (const entry of [{}, { people: ["generated-person-1"] }, { kinds: ["capture" as const] }]) {
      const filter = eventFilter.parse(entry);
      const { level, bins, isAtLeast } = await readDensity(store(), { filter, ...whole });
      expect(isAtLeast).toBe(false);
      expect(bins.length).toBeLessThanOrEqual(240);
      const span = wholeBins(whole, level);
      const all = (await bruteForce(entry, span)).filter((event) => event.earliestDay >= span.from);
      const wanted = new Map<number, { contacts: number; announcements: number }>();
      for (const event of all) {
        const bin = binOf(dayNumber(event.earliestDay), level);
        const own = wanted.get(bin) ?? { contacts: 0, announcements: 0 };
        own[event.type === "contact" ? "contacts" : "announcements"] += 1;
        wanted.set(bin, own);
      }
      expect(new Map(bins.map(({ bin, ...own }) => [bin, own]))).toEqual(wanted);
    }
  });

  it("tell how many each option of a filter would find under the others", async () => {
    const filter = eventFilter.parse({ ...year, tracks: ["generated-track-1"], kinds: ["capture"] });
    const counts = await countFacets(store(), filter);
    const expected = async (change: EventFilterEntry, bears: (event: TimelineEvent) => boolean) =>
      (await listTimelineEvents(store(), eventFilter.parse({ ...filter, ...change }), { dayOfData })).filter(
        bears,
      ).length;
    const countOf = (group: keyof typeof counts, value: string) =>
      counts[group].options.find((option) => option.value === value)?.count;
    for (const track of ["generated-track-1", "generated-track-4"]) {
      expect(countOf("track", track)).toBe(
        await expected({ tracks: [] }, (event) => event.type === "contact" && event.tracks.includes(track)),
      );
    }
    for (const kind of ["capture", "truce"] as const) {
      expect(countOf("kind", kind)).toBe(
        await expected({ kinds: [] }, (event) => event.type === "announcement" && event.kind === kind),
      );
    }
    expect(countOf("party", "generated-party-1")).toBe(
      await expected({}, (event) =>
        event.type === "contact"
          ? event.parties.includes("generated-party-1")
          : event.announcedBy.slug === "generated-party-1",
      ),
    );
    expect(countOf("verification", "confirmed")).toBe(
      await expected({}, (event) => event.type === "announcement" && event.standing === "confirmed"),
    );
    expect(counts.person.options.length).toBe(100);
    expect(counts.person.isMore).toBe(true);
  });

  it("come from bins where more than 10,000 match, and else are not known", async () => {
    const counts = await countFacets(store(), eventFilter.parse({ from: "2001-01-01", to: whole.to }));
    const all = (await bruteForce({}, { from: "2001-01-01", to: whole.to })).filter(
      (event) => event.earliestDay >= "2001-01-01",
    );
    expect(all.length).toBeGreaterThan(10_000);
    const captures = all.filter((event) => event.type === "announcement" && event.kind === "capture").length;
    expect(counts.kind.options.find(({ value }) => value === "capture")?.count).toBe(captures);
    expect(counts.person.options[0]?.count).toBeNull();
    const everything = await countFacets(store(), eventFilter.parse({}));
    expect(everything.person.options[0]?.count).toBeGreaterThan(0);
  });
});

describe("pages of events", () => {
  it.each([true, false])("go through a whole list, descending %s", async (isDescending) => {
    const filter = eventFilter.parse({ ...year, people: ["generated-person-1", "generated-person-2"] });
    const all = await listTimelineEvents(store(), filter, { dayOfData });
    expect(all.length).toBeGreaterThan(50);
    const found: TimelineEvent[] = [];
    let after: number | null = null;
    do {
      const page: Awaited<ReturnType<typeof listEventPage>> = await listEventPage(store(), {
        filter,
        after,
        limit: 17,
        isDescending,
        dayOfData,
      });
      found.push(...page.events);
      after = page.next;
    } while (after !== null);
    expect(new Set(ids(found)).size).toBe(found.length);
    expect(ids(found).sort()).toEqual(ids(all).sort());
    const days = found.map((event) => event.earliestDay);
    expect(days).toEqual(isDescending ? days.toSorted().reverse() : days.toSorted());
  });

  it("list the events of one group", async () => {
    const filter = eventFilter.parse({ places: ["generated-place-1"] });
    const page = await listGroupEvents(store(), {
      filter,
      ...whole,
      laneId: "claims",
      standing: "confirmed",
      after: null,
      limit: 500,
      dayOfData,
    });
    const wanted = (await bruteForce({ places: ["generated-place-1"] }, whole)).filter(
      (event) =>
        event.type === "announcement" &&
        event.standing === "confirmed" &&
        laneOfKind[event.kind] === "claims" &&
        event.earliestDay >= whole.from,
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(ids(page.events).sort()).toEqual(ids(wanted).sort());
    expect(page.next).toBeNull();
    const nowhere = await listGroupEvents(store(), {
      filter,
      ...whole,
      laneId: "no-such-lane",
      standing: null,
      after: null,
      limit: 50,
      dayOfData,
    });
    expect(nowhere).toEqual({ events: [], next: null });
  });
});

describe("events that reach into a day", () => {
  it("are said to be more where not all are looked at", async () => {
    const everything = eventFilter.parse({});
    const reachingOf = (mostReaching?: number) =>
      store().read(async (context) =>
        listReachingEvents(
          context,
          await readFacetFilter(context.db, everything),
          "2015-05-15",
          ...(mostReaching === undefined ? [] : [mostReaching]),
        ),
      );
    const all = await reachingOf();
    const count = all.reaching.length;
    expect(count).toBeGreaterThan(1);
    expect(all.isMore).toBe(false);
    expect(await reachingOf(count)).toEqual(all);
    const some = await reachingOf(count - 1);
    expect(some.isMore).toBe(true);
    expect(some.reaching).toHaveLength(count - 1);
    expect(addToCount({ count: 7, isAtLeast: false }, some)).toEqual({ count: count + 6, isAtLeast: true });
    expect(addToCount({ count: 7, isAtLeast: false }, all)).toEqual({ count: count + 7, isAtLeast: false });
  });
});
