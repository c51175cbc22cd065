import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CoincidenceKey, type PairsOfOne, takePairs } from "@/lib/exchange/open/take-pairs";

type Walk = PairsOfOne<string>[];

/** Consequents in the order of a walk, each with some pairs. */
const walks = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }).map(
  (counts): Walk =>
    counts.map((count, at) => {
      const id = `c${String(99 - at)}`;
      return { day: "2025-12-02", id, pairs: Array.from({ length: count }, (_, n) => `${id} ${n}`) };
    }),
);

/** What a store would give from where a page ended. */
function from(walk: Walk, after: CoincidenceKey | null): Walk {
  return after === null ? walk : walk.slice(walk.findIndex(({ id }) => id === after.id));
}

describe("takePairs", () => {
  it("gives every pair once and in order, however small the pages and however few consequents are looked at", () => {
    const sizes = fc.integer({ min: 1, max: 7 });
    return fc.assert(
      fc.asyncProperty(walks, sizes, fc.integer({ min: 2, max: 9 }), async (walk, limit, mostLooked) => {
        const all: string[] = [];
        let after: CoincidenceKey | null = null;
        let pages = 0;
        do {
          const page: { pairs: string[]; next: CoincidenceKey | null } = await takePairs(from(walk, after), {
            after,
            limit,
            mostLooked,
          });
          expect(page.pairs.length).toBeLessThanOrEqual(limit);
          all.push(...page.pairs);
          after = page.next;
          pages += 1;
        } while (after !== null && pages < 200);
        expect(after).toBeNull();
        expect(all).toEqual(walk.flatMap(({ pairs }) => pairs));
      }),
    );
  });

  it("ends with the last pair: no page that is sure to be empty follows", async () => {
    const walk = [{ day: "2025-12-02", id: "c", pairs: ["a", "b"] }];
    expect(await takePairs(walk, { after: null, limit: 2, mostLooked: 9 })).toEqual({
      pairs: ["a", "b"],
      next: null,
    });
  });
});
