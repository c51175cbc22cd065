import { describe, expect, it } from "vitest";
import { parseEmbedParameters, timelineParameters } from "@/lib/timeline/embed-parameters";

const parse = (query: string) => parseEmbedParameters(new URLSearchParams(query));

describe("parseEmbedParameters", () => {
  it("reads every parameter that an embed takes", () => {
    const { parameters, faults } = parse(
      "track=a&track=b&from=2025-01-01&to=2025-12-31&window=14&theme=dark&rule=default",
    );
    expect(faults).toEqual([]);
    expect(parameters).toEqual({
      tracks: ["a", "b"],
      from: "2025-01-01",
      to: "2025-12-31",
      windowDays: 14,
      rule: "default",
      theme: "dark",
    });
    expect(String(timelineParameters(parameters))).toBe(
      "track=a&track=b&from=2025-01-01&to=2025-12-31&window=14&rule=default",
    );
  });

  it("follows the reader's own theme where none is given", () => {
    expect(parse("").parameters.theme).toBeNull();
    expect(parse("").faults).toEqual([]);
  });

  it.each([
    ["theme=pink", "theme"],
    ["window=31", "window"],
    ["window=seven", "window"],
    ["from=2025-02-30", "from"],
    ["from=2025-12-01&to=2025-11-01", "to"],
    ["tracks=a", "tracks"],
    ["rule=%3Cscript%3E", "rule"],
  ])("refuses %s and names the parameter", (query, parameter) => {
    const { faults } = parse(query);
    expect(faults.map((fault) => fault.parameter)).toEqual([parameter]);
  });
});
