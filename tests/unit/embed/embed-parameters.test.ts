import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accentLooksLike } from "@/lib/embed/accent-colours";
import {
  coincidenceParameters,
  type EmbedParameters,
  parseEmbedParameters,
  plainEmbed,
  timelineParameters,
  writeEmbedParameters,
} from "@/lib/embed/embed-parameters";
import { embedWidgets } from "@/lib/embed/embed-widget";
import { embedParameterNames, widgetParameters } from "@/lib/embed/widget-parameters";

const parse = (query: string, widget: (typeof embedWidgets)[number] = "timeline") =>
  parseEmbedParameters(widget, new URLSearchParams(query));

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const days = fc
  .tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 0, max: 9_000 }))
  .map((pair) =>
    [...pair].sort((a, b) => a - b).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  );

const embeds: fc.Arbitrary<EmbedParameters> = fc
  .record({
    tracks: fc.uniqueArray(slug, { maxLength: 4 }),
    series: maybe(slug),
    days,
    hasFrom: fc.boolean(),
    hasTo: fc.boolean(),
    windowDays: maybe(fc.integer({ min: 0, max: 30 })),
    rule: maybe(slug),
    order: fc.constantFrom("date" as const, "lag" as const),
    theme: fc.constantFrom("light" as const, "dark" as const, null),
    accent: maybe(fc.stringMatching(/^#[0-9a-f]{6}$/).filter((hex) => accentLooksLike(hex) === null)),
    language: fc.constantFrom(null, "de", "pt-BR", "uk", "zh-Hant"),
    version: maybe(fc.nat()),
    linksTop: fc.boolean(),
    reportsSize: fc.boolean(),
  })
  .map(({ days: [from = null, to = null], hasFrom, hasTo, ...rest }) => ({
    ...rest,
    from: hasFrom ? from : null,
    to: hasTo ? to : null,
  }));

describe("parseEmbedParameters", () => {
  it("reads back what was written, for every widget as far as it takes it", () => {
    fc.assert(
      fc.property(embeds, fc.constantFrom(...embedWidgets), (embed, widget) => {
        const written = writeEmbedParameters(embed);
        for (const name of embedParameterNames) {
          if (!widgetParameters[widget].includes(name)) written.delete(name);
        }
        const { parameters, faults } = parseEmbedParameters(widget, written);
        expect(faults).toEqual([]);
        expect(writeEmbedParameters(parameters).toString()).toBe(written.toString());
        if (widget === "aligned") expect(parameters).toEqual(embed);
      }),
    );
  });

  it("writes nothing for a plain embed and reads it back", () => {
    expect(writeEmbedParameters(plainEmbed).toString()).toBe("");
    expect(parse("").parameters).toEqual(plainEmbed);
    expect(parse("theme=auto&lang=en&track=").parameters).toEqual(plainEmbed);
  });

  it("takes an accent with # and of three figures, and a language in its canonical form", () => {
    const { parameters, faults } = parse("accent=%23A4C&lang=PT-br");
    expect(faults).toEqual([]);
    expect(parameters).toMatchObject({ accent: "#aa44cc", language: "pt-BR" });
  });

  it.each([
    ["theme=pink", "theme"],
    ["window=31", "window"],
    ["window=seven", "window"],
    ["from=2025-02-30", "from"],
    ["from=2025-12-01&to=2025-11-01", "to"],
    ["tracks=a", "tracks"],
    ["rule=%3Cscript%3E", "rule"],
    ["accent=blue", "accent"],
    ["accent=aa2200", "accent"],
    ["accent=ff8800", "accent"],
    ["accent=%23ff", "accent"],
    ["lang=no%20language", "lang"],
    ["lang=tlh", "lang"],
    ["version=-1", "version"],
    ["links=parent", "links"],
    ["size=big", "size"],
    ["order=lag", "order"],
    ["theme=light&theme=dark", "theme"],
  ])("refuses %s and names the parameter", (query, parameter) => {
    const { faults } = parse(query);
    expect(faults.map((fault) => fault.parameter)).toEqual([parameter]);
  });

  it("refuses what another widget takes", () => {
    expect(parse("track=a&window=3", "event").faults.map(({ parameter }) => parameter)).toEqual([
      "track",
      "window",
    ]);
    expect(parse("order=lag", "aligned").faults).toEqual([]);
  });
});

describe("the same view on the tracker’s pages", () => {
  const embed = parse(
    "track=a&track=b&from=2025-01-01&to=2025-12-31&window=14&rule=default&theme=dark",
  ).parameters;

  it("is named as the timeline has it", () => {
    expect(timelineParameters(embed).toString()).toBe(
      "track=a&track=b&from=2025-01-01&to=2025-12-31&window=14&rule=default",
    );
  });

  it("turns the rule to tracks and series, in place of the series and people that it names", () => {
    expect(coincidenceParameters(embed).toString()).toBe(
      "consequent.track=a&consequent.track=b&consequent.series=&consequent.person=&consequent.party=&from=2025-01-01&to=2025-12-31&window=14&rule=default",
    );
    expect(coincidenceParameters({ ...plainEmbed, series: "x" }).get("consequent.series")).toBe("x");
    expect(coincidenceParameters(plainEmbed).toString()).toBe("");
  });
});
