import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareNumbers } from "@/lib/exchange/result-bundle/compare-numbers";
import { rerunBundle } from "@/lib/exchange/result-bundle/compute-numbers";
import { readBundle } from "@/lib/exchange/result-bundle/read-bundle";
import { rerunLines } from "@/lib/exchange/result-bundle/rerun-words";
import { writeBundle } from "@/lib/exchange/result-bundle/write-bundle";
import { testRule } from "@/lib/timeline/test-rule";
import { arbitraryRule } from "../../coincidence/arbitrary-event";
import { arbitraryObservation } from "../../coincidence/arbitrary-observation";
import { makeBundle, sha256, someOptions } from "./make-bundle";

describe("running a result again", () => {
  it("gives every number of any small result again, after it was a file", () => {
    fc.assert(
      fc.property(arbitraryRule, arbitraryObservation, fc.nat(), (rule, observation, seed) => {
        const { tests, scan } = someOptions;
        const options = {
          ...someOptions,
          observation: { ...observation, gaps: [...observation.gaps] },
          tests: tests === null ? null : { ...tests, seed },
          scan: scan === null ? null : { ...scan, seed },
        };
        const reading = readBundle(writeBundle(makeBundle({ ...rule, options }), sha256), sha256);
        if (reading.status !== "read") throw new Error(reading.message);
        const parts = compareNumbers(reading.bundle.numbers, rerunBundle(reading.bundle));
        expect(parts.flatMap(({ differences }) => differences)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("does not hang on the order of the events in the file", () => {
    const bundle = makeBundle();
    const turned = {
      ...bundle,
      sha256: "",
      antecedents: bundle.antecedents.toReversed(),
      consequents: bundle.consequents.toReversed(),
    };
    expect(rerunBundle(turned)).toEqual(bundle.numbers);
  });

  it("gives the figures of the tests of pages", () => {
    const { numbers, antecedents, consequents } = makeBundle();
    const dated = (side: typeof antecedents) => side.map(({ id, counted }) => ({ id, ...counted }));
    const { observation, tests } = someOptions;
    if (observation === null || tests === null) throw new Error("These options have tests.");
    const figures = testRule({
      series: { isListed: true, antecedents: dated(antecedents), consequents: dated(consequents) },
      direction: "after",
      windowDays: 4,
      offsetDays: 0,
      observation,
      ...tests,
    });
    expect(numbers.tests).toEqual(figures.tests);
  });

  it("leaves out what was not made", () => {
    const options = { ...someOptions, tests: null, scan: null, lags: null };
    expect(makeBundle({ options }).numbers).toMatchObject({
      tests: null,
      bursts: null,
      scan: null,
      lags: null,
    });
    expect(makeBundle({ direction: "betweenPublicAndHeld" }).numbers).toMatchObject({
      tests: null,
      scan: null,
    });
  });

  it("tells another seed, another event and one bit of a number", () => {
    const bundle = { ...makeBundle(), sha256: "" };
    const { tests } = bundle.options;
    if (tests === null || bundle.numbers.tests === null) throw new Error("This bundle has tests.");
    const differing = (changed: typeof bundle) =>
      compareNumbers(bundle.numbers, rerunBundle(changed))
        .filter(({ differences }) => differences.length > 0)
        .map(({ part }) => part);
    expect(differing(bundle)).toEqual([]);
    const reseeded = differing({ ...bundle, options: { ...bundle.options, tests: { ...tests, seed: 8 } } });
    expect(reseeded).toContain("tests.seed");
    expect(reseeded).toContain("tests.shuffle.precursor");
    expect(reseeded).not.toContain("tests.analytic.precursor");
    expect(differing({ ...bundle, antecedents: bundle.antecedents.slice(1) })).toContain("pairs");
    const { expected } = bundle.numbers.tests.gaps.trigger;
    const bit = structuredClone(bundle.numbers);
    if (bit.tests !== null) bit.tests.gaps.trigger.expected = expected * (1 + Number.EPSILON);
    expect(compareNumbers(bit, bundle.numbers).flatMap(({ differences }) => differences)).toMatchObject([
      { path: "tests.gaps.trigger.expected" },
    ]);
  });

  it("is told in lines, one a part, with a verdict", () => {
    const bundle = { ...makeBundle(), sha256: "" };
    const lines = rerunLines(bundle, compareNumbers(bundle.numbers, rerunBundle(bundle)));
    expect(lines[0]).toBe("Встречи after „claims“ 🕊 (a-rule), within 4 days");
    expect(lines.some((line) => /^tests\.shuffle\.precursor +same +expected [\d.]+/.test(line))).toBe(true);
    expect(lines.at(-1)).toMatch(/^All \d+ values are the same\.$/);
    const other = { ...bundle, antecedents: [] };
    const faulty = rerunLines(other, compareNumbers(bundle.numbers, rerunBundle(other)));
    expect(faulty.some((line) => /^pairs +differs/.test(line))).toBe(true);
    expect(faulty.at(-1)).toMatch(/^\d+ of \d+ values differ\.$/);
  });
});
