import { describe, expect, it } from "vitest";
import { eventParameters } from "@/lib/exchange/open/event-parameters";
import { readEventQuery } from "@/lib/exchange/open/read-event-query";
import { everyEvent } from "@/lib/records/event-filter";
import { eventFilterOf, formatViewState, parseViewState } from "@/lib/timeline/view-state";

const read = (query: string) => readEventQuery(new URLSearchParams(query), "all");

describe("readEventQuery", () => {
  it("selects what the timeline selects at the same words", () => {
    const query =
      "track=us-russia&track=europe&party=russia&person=putin&place=moscow&topic=truce&format=phone,video&kind=capture&verification=confirmed&informed=ukraine%3AnotInformed&q=talks&from=2025-11-01&to=2025-12-31";
    const { state, faults } = parseViewState(new URLSearchParams(query));
    expect(faults).toEqual([]);
    expect(formatViewState(state)).toContain("informed=ukraine%3AnotInformed");
    expect(read(query)).toEqual({ filter: eventFilterOf(state), faults: [] });
  });

  it("takes every criterion of a filter, under the names that the reference lists", () => {
    const query =
      "type=&series=s&level=leader&status=held&by=russia&place-kind=city&population=1000&population-as-of=2022-01-01&country=ukraine";
    const { filter, faults } = read(query);
    expect(faults).toEqual([]);
    expect(filter).toEqual({
      ...everyEvent,
      series: "s",
      levels: ["leader"],
      statuses: ["held"],
      announcedBy: ["russia"],
      placeKinds: ["city"],
      populationOver: 1000,
      populationAsOf: "2022-01-01",
      placeCountries: ["ukraine"],
    });
    const known = eventParameters("all").map(({ name }) => name);
    for (const name of new URLSearchParams(query).keys()) expect(known).toContain(name);
    expect(known).toHaveLength(Object.keys(everyEvent).length);
  });

  it("refuses what no event of the type asked for has", () => {
    const { faults } = read("type=contact&kind=capture&place-kind=city&person=putin&track=");
    expect(faults.map(({ parameter }) => parameter)).toEqual(["kind", "place-kind"]);
    expect(read("type=announcement&track=us-russia").faults).toMatchObject([{ parameter: "track" }]);
    expect(read("type=contact&type=announcement").faults).toMatchObject([{ parameter: "type" }]);
    expect(read("type=contact&track=us-russia&kind=").faults).toEqual([]);
  });

  it("names every fault, and is of one type where the list is", () => {
    const { faults } = read("from=2025-12-02&to=2025-12-01&format=pigeon&track=%21");
    expect(faults.map(({ parameter }) => parameter).sort()).toEqual(["format", "to", "track"]);
    expect(readEventQuery(new URLSearchParams(), "announcement").filter.type).toBe("announcement");
    expect(read("").filter).toEqual(everyEvent);
  });
});
