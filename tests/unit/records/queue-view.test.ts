import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  parseQueueView,
  type QueueView,
  queueHref,
  queueOrders,
  queueViewParams,
} from "@/lib/records/queue-view";
import { draftStates, eventTypes } from "@/lib/records/vocabularies";

const usual: QueueView = {
  state: null,
  isMine: false,
  type: null,
  order: "oldest",
  text: "",
  page: 1,
  publishedText: "",
  publishedAfter: null,
};

const text = fc
  .string({ maxLength: 100, unit: "grapheme" })
  .map((typed) => typed.trim().slice(0, 100).trim());
const view: fc.Arbitrary<QueueView> = fc.record({
  state: fc.constantFrom(null, ...draftStates),
  isMine: fc.boolean(),
  type: fc.constantFrom(null, ...eventTypes),
  order: fc.constantFrom(...queueOrders),
  text,
  page: fc.integer({ min: 1, max: 10_000 }),
  publishedText: text,
  publishedAfter: fc.option(fc.record({ updatedAt: fc.nat(), id: fc.uuid() })),
});

describe("the view of the queue", () => {
  it("comes back from its address", () => {
    fc.assert(
      fc.property(view, (one) => {
        const address = new URL(queueHref(one), "http://localhost");
        expect(parseQueueView(Object.fromEntries(address.searchParams))).toEqual(one);
        expect(parseQueueView(queueViewParams(one))).toEqual(one);
      }),
    );
  });

  it("is the usual one where nothing is asked for or what is asked cannot be read", () => {
    expect(parseQueueView({})).toEqual(usual);
    expect(queueHref(usual)).toBe("/desk");
    const odd = {
      state: "published",
      by: "you",
      kind: "",
      order: "x",
      page: "-1",
      after: "1'2",
      q: ["", "b"],
    };
    expect(parseQueueView(odd)).toEqual(usual);
    for (const page of ["0", "1.5", "1e9", "NaN"]) expect(parseQueueView({ page })).toEqual(usual);
  });

  it("takes any parameters without failing", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...Object.keys(queueViewParams(usual)), "q", "page", "after"), value),
        (params) => {
          expect(parseQueueView(params).page).toBeGreaterThanOrEqual(1);
        },
      ),
    );
  });
});
