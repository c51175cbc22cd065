import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorableEdtf } from "@/lib/dates/edtf-date";
import { formatDay, formatEdtf } from "@/lib/dates/format-edtf";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import {
  arbitraryDay,
  arbitraryEdtf,
  arbitraryOneOf,
  arbitraryPlainEnds,
  arbitraryPlainPoint,
  arbitrarySpan,
} from "./edtf-arbitrary";

function edtfOf(entry: string): string {
  const result = readDateEntry(entry, { today: "2025-12-03" });
  return result.status === "read" ? result.edtf : `${result.status}: ${result.message}`;
}

describe("laws of entries", () => {
  const rereadable = fc.oneof(
    arbitraryPlainPoint,
    arbitraryPlainPoint.map((point) => `${point}/..`),
    arbitraryPlainPoint.map((point) => `../${point}`),
    arbitraryPlainPoint.chain((point) => fc.constantFrom("~", "?", "%").map((mark) => point + mark)),
    arbitraryPlainEnds.filter(([from, to]) => from !== to).map((ends) => ends.join("/")),
    // One mark at each end; two equal ends are stored as a single date, so they are left out.
    arbitrarySpan.filter((text) => {
      const [from = "", to = ""] = text.split("/");
      return from.replace(/[~?%]/, "") !== to.replace(/[~?%]/, "");
    }),
    arbitraryOneOf.filter((text) => text.slice(1, 11) !== text.slice(13, 23)),
    fc
      .integer({ min: 1900, max: 2199 })
      .chain((year) => fc.constantFrom("21", "22", "23", "24").map((code) => `${year}-${code}`)),
  );

  it("a date in our words is read as the same date", () => {
    fc.assert(
      fc.property(rereadable, (edtf) => {
        expect(readDateEntry(formatEdtf(edtf))).toEqual({ status: "read", edtf, reading: formatEdtf(edtf) });
      }),
      { numRuns: 1000 },
    );
  });

  it("a day with its weekday is read as the same day", () => {
    fc.assert(fc.property(arbitraryDay, (day) => edtfOf(formatDay(day, "weekday")) === day));
  });

  it("stored text is read as it stands", () => {
    fc.assert(fc.property(arbitraryEdtf, (edtf) => edtfOf(edtf) === edtf));
  });

  it("never throws, and offers only what can be stored", () => {
    const words =
      "2 24 31 2025 25 nov december грудня ноябрь late about since to – - / ? ~ or from 02/12/2025 2025-11 , . [ winter some day between and monday";
    const entry = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 7 }).map((parts) => parts.join(" ")),
      fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 5 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(entry, (text) => {
        const result = readDateEntry(text, { today: "2025-12-03" });
        if (result.status === "unreadable") {
          expect(result.message).toMatch(/\.$/);
          return;
        }
        const choices = result.status === "read" ? [result] : result.choices;
        if (result.status === "ambiguous") {
          expect(choices.length).toBeGreaterThan(1);
          expect(result.message).not.toBe("");
        }
        for (const choice of choices) {
          expect(isStorableEdtf(choice.edtf)).toBe(true);
          expect(choice.reading).toBe(formatEdtf(choice.edtf));
        }
      }),
      { numRuns: 3000 },
    );
  });
});
