import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { findRule } from "@/db/queries/rules/find-rule";
import { listFilterOptions } from "@/db/queries/timeline/list-filter-options";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { readTimelineWindow } from "@/db/queries/timeline/read-timeline-window";
import { findPairs } from "@/lib/coincidence/find-pairs";
import { dayNumber } from "@/lib/dates/civil-day";
import { eventFilter } from "@/lib/records/event-filter";
import { binOf, wholeBins } from "@/lib/timeline/bin-level";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import { laneOfKind, noTrackLaneId, trackLaneId } from "@/lib/timeline/lane-ids";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { type EventGroup, mostSingleEvents } from "@/lib/timeline/timeline-window";
import { packTimelineWindow, unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { generatedDatabase } from "../generated-database";
import { allSeriesNumbers } from "./all-series-numbers";
import { askedTotal, dayOfData, filters, idsOf, listAsked, whole, year } from "./asked-events";

const generated = generatedDatabase(askedTotal);
const store = () => generated().store;
/** Years of many events; each filter is asked of them and of one year, and what selects little of all days. */
const someYears = { from: "2009-01-01", to: "2012-06-30" };

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
      const all = await listAsked(store(), entry, span);
      const window = await readTimelineWindow(store(), { filter, ...span, level: 4, rule: null, dayOfData });
      const exact = all.length <= 10_000 || !window.matches.isAtLeast;
      expect(window.matches).toEqual(
        exact ? { count: all.length, isAtLeast: false } : { count: 10_000, isAtLeast: true },
      );
      const beginning = all.filter((event) => event.earliestDay >= span.from);
      if (beginning.length <= mostSingleEvents) {
        expect(window.level).toBeNull();
        expect(idsOf(window.events)).toEqual(expect.arrayContaining(idsOf(beginning)));
        expect(idsOf(all)).toEqual(expect.arrayContaining(idsOf(window.events)));
        expect(window.events.length).toBe(Math.min(all.length, mostSingleEvents));
        continue;
      }
      expect(window.events).toEqual([]);
      const level = window.level ?? -1;
      expect(level).toBeGreaterThanOrEqual(4);
      expect({ from: window.from, to: window.to }).toEqual(wholeBins(span, level));
      const inBins = (await listAsked(store(), entry, wholeBins(span, level))).filter(
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
    const all = (await listAsked(store(), {}, whole)).filter((event) => event.earliestDay >= whole.from);
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
        .filter((event) => idsOf(window.events).includes(event.id))
        .map((event) => datedEventOf(event));
    };
    const antecedents = await select("antecedent");
    const consequents = await select("consequent");
    const { direction, windowDays, offsetDays } = rule.definition;
    expect(window.rule?.antecedentIds.toSorted()).toEqual(idsOf(antecedents).sort());
    expect(window.rule?.consequentIds.toSorted()).toEqual(idsOf(consequents).sort());
    const pairs = findPairs({ antecedents, consequents, direction, windowDays, offsetDays });
    expect(pairs.length).toBeGreaterThan(0);
    expect(window.rule?.pairs).toEqual(pairs);
    const { tracks } = await listFilterOptions(store());
    const numbers = figureNumbers(window.events, tracks, await allSeriesNumbers(store()));
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
