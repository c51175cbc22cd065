import { describe, expect, it } from "vitest";
import { namedBy, unknownNames } from "@/app/_server/timeline/unknown-names";

const options = {
  tracks: [],
  parties: [{ slug: "russia", name: "Russia" }],
  people: [{ slug: "steve-witkoff", name: "Steve Witkoff" }],
  places: [],
  topics: [],
  series: [],
};

describe("unknownNames", () => {
  it("names each slug that nothing published bears, under the parameter of its side", () => {
    const filter = { people: ["nobody", "steve-witkoff"], announcedBy: ["russia"], series: "none" };
    expect(unknownNames(filter, options, "consequent.")).toEqual([
      { parameter: "consequent.person", message: "No published event names the person “nobody”." },
      { parameter: "consequent.series", message: "No published event names the series “none”." },
    ]);
    expect(unknownNames({}, options)).toEqual([]);
  });

  it("asks for what the filters name, so that a name that events seldom bear is not called unknown", () => {
    expect(namedBy({ people: ["a"], announcedBy: ["p"] }, { places: ["b"], parties: ["q"] })).toEqual({
      people: ["a"],
      places: ["b"],
      parties: ["p", "q"],
    });
  });
});
