import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/dates/civil-day";
import { eventFilter } from "@/lib/records/event-filter";
import {
  announcementKinds,
  contactFormats,
  notificationStandings,
  standings,
} from "@/lib/records/vocabularies";
import {
  defaultViewState,
  eventFilterOf,
  formatViewState,
  parseViewState,
  tableSorts,
  type ViewState,
} from "@/lib/timeline/view-state";

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,30}$/);
const slugs = fc.uniqueArray(slug, { maxLength: 4 });
const day = fc.integer({ min: -20000, max: 60000 }).map((n) => addDays("1970-01-01", n));
const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const none = { nil: null };

const moment = fc.oneof(
  fc.constant({ version: null, asKnownOn: null }),
  fc.maxSafeNat().map((version) => ({ version, asKnownOn: null })),
  day.map((asKnownOn) => ({ version: null, asKnownOn })),
);

const viewStates: fc.Arbitrary<Omit<ViewState, "version" | "asKnownOn">> = fc.record({
  filter: fc
    .record({
      tracks: slugs,
      parties: slugs,
      people: slugs,
      places: slugs,
      topics: slugs,
      formats: fc.subarray([...contactFormats]),
      kinds: fc.subarray([...announcementKinds]),
      standings: fc.subarray([...standings]),
      informed: fc.option(
        fc.record({ party: slug, standing: fc.constantFrom(...notificationStandings) }),
        none,
      ),
      text: fc.string({ maxLength: 60, unit: "grapheme" }).map((text) => text.trim()),
      dates: fc.oneof(
        span,
        day.map((from) => ({ from, to: null })),
        day.map((to) => ({ from: null, to })),
        fc.constant({ from: null, to: null }),
      ),
    })
    .map(({ dates, ...filter }) => ({ ...filter, ...dates })),
  rule: fc.option(slug, none),
  windowDays: fc.option(fc.integer({ min: 0, max: 30 }), none),
  frame: fc.option(span, none),
  sort: fc.record({ by: fc.constantFrom(...tableSorts), isDescending: fc.boolean() }),
  rows: fc.option(fc.integer({ min: 1, max: 1000 }), none),
  after: fc.option(fc.maxSafeNat(), none),
  event: fc.option(slug, none),
});
const states: fc.Arbitrary<ViewState> = fc
  .tuple(viewStates, moment)
  .map(([state, known]) => ({ ...state, ...known }));

describe("the state of the timeline in its address", () => {
  it("comes back from the address as it went in, without a fault", () => {
    fc.assert(
      fc.property(states, (state) => {
        const { state: read, faults } = parseViewState(new URLSearchParams(formatViewState(state)));
        expect(faults).toEqual([]);
        expect(read).toEqual(state);
      }),
    );
  });

  it("writes nothing for the state without parameters", () => {
    expect(formatViewState(defaultViewState)).toBe("");
    expect(parseViewState({})).toEqual({ state: defaultViewState, faults: [] });
  });

  it("never throws, and gives the defaults and a message for what cannot be read", () => {
    const value = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 3 }));
    const names = [
      "track",
      "from",
      "to",
      "frame",
      "window",
      "rows",
      "sort",
      "informed",
      "q",
      "event",
      "kind",
      "__proto__",
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), value), (parameters) => {
        const { state, faults } = parseViewState(parameters);
        expect(parseViewState(new URLSearchParams(formatViewState(state))).faults).toEqual([]);
        for (const fault of faults) {
          expect(names).toContain(fault.parameter);
          expect(fault.message).toMatch(/^.{15,}\.$/su);
        }
      }),
    );
  });

  it("reads lists that are repeated or written with commas", () => {
    const { state } = parseViewState(new URLSearchParams("track=a,b&track=b&track=c&format=phone,video"));
    expect(state.filter.tracks).toEqual(["a", "b", "c"]);
    expect(state.filter.formats).toEqual(["phone", "video"]);
  });

  it.each([
    ["window=31", "window", /0 to 30/],
    ["from=2025-02-30", "from", /2025-02-30/],
    ["from=2025-03-01&to=2025-02-01", "to", /end before they start/],
    ["frame=2025-12-16..2025-11-16", "frame", /earlier first/],
    ["kind=parade", "kind", /parade.*capture/],
    ["sort=colour", "sort", /date/],
    ["rows=0", "rows", /1 to 1000/],
    ["informed=ukraine", "informed", /party:standing/],
    ["track=../etc", "track", /left out/],
  ])("names the fault of %s", (query, parameter, message) => {
    const { state, faults } = parseViewState(new URLSearchParams(query));
    expect(faults).toHaveLength(1);
    expect(faults[0]?.parameter).toBe(parameter);
    expect(faults[0]?.message).toMatch(message);
    expect(state).toEqual(defaultViewState);
  });

  it("makes a filter that queries accept", () => {
    fc.assert(
      fc.property(states, (state) => {
        const filter = eventFilterOf(state);
        expect(eventFilter.parse(filter)).toEqual(filter);
      }),
    );
  });
});
