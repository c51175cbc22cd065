import fc from "fast-check";
import { expect, test } from "vitest";
import { dayBounds } from "@/lib/dates/edtf-date";
import { inDateOrder } from "@/lib/records/in-date-order";

const dates = [
  "2026",
  "2026-02",
  "2026-02~",
  "2026-02-10",
  "2026-02-16",
  "2026-02-10/2026-02-20",
  "2026-03-01?",
  "../2026-02-12",
  "2026-02-14/..",
];
const order = (...entered: string[]) => inDateOrder(entered.map((date) => ({ date }))).map((row) => row.date);

test("an assessment entered late stands before those that came after it", () => {
  expect(order("2026-02-16", "2026-02-10")).toEqual(["2026-02-10", "2026-02-16"]);
});

test("on the same day, and where dates overlap, the order of entry stands", () => {
  const rows = ["disputed", "confirmed"].map((standing) => ({ date: "2026-02-16", standing }));
  expect(inDateOrder(rows)).toEqual(rows);
  expect(order("2026-02-16", "2026-02")).toEqual(["2026-02-16", "2026-02"]);
  expect(order("2026-02", "2026-02-16")).toEqual(["2026-02", "2026-02-16"]);
});

test("no row stands behind one that is certainly later, none is lost, and a second time changes nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...dates), { maxLength: 12 }), (entered) => {
      const rows = entered.map((date, id) => ({ date, id }));
      const ordered = inDateOrder(rows);
      expect(new Set(ordered)).toEqual(new Set(rows));
      expect(inDateOrder(ordered)).toEqual(ordered);
      for (const [at, { date }] of ordered.entries()) {
        const { latestDay } = dayBounds(date, "9999-12-31");
        for (const before of ordered.slice(0, at)) {
          expect(latestDay < dayBounds(before.date, "9999-12-31").earliestDay).toBe(false);
        }
      }
    }),
  );
});
