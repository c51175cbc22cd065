import { expect, it } from "vitest";
import { evaluateCoincidence, withoutTests } from "@/lib/coincidence/evaluate-rule";
import { bundlePath } from "@/lib/exchange/result-bundle/bundle-path";
import { bundleRefusal } from "@/lib/exchange/result-bundle/bundle-refusal";
import { mostBundledPairs } from "@/lib/exchange/result-bundle/result-bundle";
import { makeSeries } from "../../coincidence/make-event";

/** As many events a side, all on one day. */
const resultOf = (events: number) =>
  evaluateCoincidence({
    antecedents: makeSeries("a", Array(events).fill(1)),
    consequents: makeSeries("c", Array(events).fill(1)),
    direction: "sameDay",
    windowDays: 0,
    offsetDays: 0,
    ...withoutTests,
  });

it("gives no file of events that are not listed, and none of more pairs than a file should hold", () => {
  const fits = Math.floor(Math.sqrt(mostBundledPairs));
  expect(bundleRefusal({ isListed: true, result: resultOf(2) })).toBeNull();
  expect(bundleRefusal({ isListed: false, result: resultOf(2) })).toContain("too many events");
  expect(bundleRefusal({ isListed: true, result: resultOf(fits) })).toBeNull();
  expect(bundleRefusal({ isListed: true, result: resultOf(fits + 1) })).toContain("more than 50000 pairs");
});

it("stands beside the page of the result, with its query", () => {
  expect(bundlePath("/coincidences")).toBe("/coincidences/result.json");
  expect(bundlePath("/coincidences?rule=a&version=3")).toBe("/coincidences/result.json?rule=a&version=3");
  expect(bundlePath("/coincidences/rules/a")).toBeNull();
  expect(bundlePath("/")).toBeNull();
});
