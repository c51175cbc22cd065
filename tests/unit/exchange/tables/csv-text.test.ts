import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { restoreFormula } from "@/lib/exchange/import/escape-formula";
import { csvText } from "@/lib/exchange/tables/csv-text";

const tricky = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  "\r\n",
  '"',
  ",",
  "'",
  ";",
  " ",
  "1",
  "é",
  "Ж",
  "🙂",
  "\u200f",
);
const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.array(tricky, { maxLength: 8 }).map((parts) => parts.join("")),
);
const cell = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

const read = (csv: string): string[][] => parse(csv, { record_delimiter: "\r\n", relax_column_count: false });

describe("csvText", () => {
  it("is read by an independent reader to what went in", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 20 }), (rows) => {
        const back = read(csvText([["a", "b", "c"], ...rows])).slice(1);
        expect(back.length).toBe(rows.length);
        for (const [at, row] of rows.entries()) {
          const expected = row.map((value) => (value === null ? "" : String(value)));
          const found = row.map((value, place) => {
            const written = back[at]?.[place] ?? "";
            return typeof value === "string" ? restoreFormula(written) : written;
          });
          expect(found).toEqual(expected);
        }
      }),
    );
  });

  it("begins no text with what a spreadsheet calculates", () => {
    fc.assert(
      fc.property(text, (value) => {
        const written = read(csvText([["x", value]]))[0]?.[1] ?? "";
        if (/^[+-]?\d+(?:[.,]\d+)?$/.test(written)) return;
        expect(written).not.toMatch(/^[=+\-@\t\r\n]/);
      }),
    );
  });

  it("keeps numbers as they are, and ends every line with CR and LF", () => {
    expect(csvText([["=1+1", -37.62, 1, true, null, "a\nb"]])).toBe('\'=1+1,-37.62,1,true,,"a\nb"\r\n');
  });
});
