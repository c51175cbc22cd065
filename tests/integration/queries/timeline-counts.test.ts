import { describe, expect, it } from "vitest";
import { addToCount, countEventsBounded } from "@/db/queries/timeline/count-events-bounded";
import { countFacets } from "@/db/queries/timeline/count-facets";
import { readFacetFilter } from "@/db/queries/timeline/facet-filter";
import { listEventPage } from "@/db/queries/timeline/list-event-page";
import { listGroupEvents } from "@/db/queries/timeline/list-group-events";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import { listReachingEvents } from "@/db/queries/timeline/reaching-events";
import { readDensity } from "@/db/queries/timeline/read-density";
import { dayNumber } from "@/lib/dates/civil-day";
import { type EventFilterEntry, eventFilter } from "@/lib/records/event-filter";
import { binOf, wholeBins } from "@/lib/timeline/bin-level";
import { laneOfKind } from "@/lib/timeline/lane-ids";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { generatedDatabase } from "../generated-database";
import { askedTotal, dayOfData, filters, idsOf, listAsked, whole, year } from "./asked-events";

const generated = generatedDatabase(askedTotal);
const store = () => generated().store;

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
      const all = (await listAsked(store(), entry, span)).filter((event) => event.earliestDay >= span.from);
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
    const all = (await listAsked(store(), {}, { from: "2001-01-01", to: whole.to })).filter(
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
    expect(new Set(idsOf(found)).size).toBe(found.length);
    expect(idsOf(found).sort()).toEqual(idsOf(all).sort());
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
    const wanted = (await listAsked(store(), { places: ["generated-place-1"] }, whole)).filter(
      (event) =>
        event.type === "announcement" &&
        event.standing === "confirmed" &&
        laneOfKind[event.kind] === "claims" &&
        event.earliestDay >= whole.from,
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(idsOf(page.events).sort()).toEqual(idsOf(wanted).sort());
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
