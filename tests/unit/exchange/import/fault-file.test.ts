import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeFormula, restoreFormula } from "@/lib/exchange/import/escape-formula";
import { faultFileHeader, faultFileLine } from "@/lib/exchange/import/fault-file";
import { readAllRows } from "./read-all-rows";

describe("the file of rows kept aside", () => {
  it("holds the number, the reasons, every cell as it came, and the row that could not be parted", () => {
    const columns = ["a", "b c"];
    const text =
      faultFileHeader(columns) +
      faultFileLine(columns, {
        rowNumber: 7,
        reasons: ["One.", "Two."],
        cells: { a: "x,y" },
        text: '1,"open',
      });
    expect(text).toBe(
      '\uFEFFbackchannel_row,backchannel_reasons,backchannel_text,a,b c\r\n7,One. Two.,"1,""open","x,y",\r\n',
    );
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["@here", "'@here"],
    ["\ttab", "'\ttab"],
    ["＝1", "'＝1"],
    ["-98.5", "-98.5"],
    ["+3", "+3"],
    ["a=b", "a=b"],
    ["'quoted", "'quoted"],
    ["'=1", "''=1"],
  ])("writes %j as %j", (cell, escaped) => {
    expect(escapeFormula(cell)).toBe(escaped);
    expect(restoreFormula(escaped)).toBe(cell);
  });

  it("leaves no cell that a spreadsheet would calculate", () => {
    const unit = fc.constantFrom("=", "+", "-", "@", "'", "\t", "\r", "1", "a", ".");
    fc.assert(
      fc.property(fc.string({ unit }), (cell) => {
        const escaped = escapeFormula(cell);
        expect(/^[=+\-@\t\r]/.test(escaped) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(escaped)).toBe(false);
        expect(restoreFormula(escaped)).toBe(cell);
      }),
    );
  });

  it("gives every row back when it is imported again, without the added columns", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "ж", "=", "'", "-", '"', ",", "\n", "\r", " ", "\uFEFF"),
    });
    const name = fc.string({ unit: fc.constantFrom("a", "b", "=", "'", "@"), minLength: 1, maxLength: 5 });
    const table = fc
      .uniqueArray(name, { minLength: 1, maxLength: 4 })
      .chain((columns) =>
        fc.tuple(
          fc.constant(columns),
          fc.array(fc.tuple(...columns.map(() => cell)), { minLength: 1, maxLength: 5 }),
        ),
      );
    fc.assert(
      fc.property(table, ([columns, rows]) => {
        const cells = rows.map((row) =>
          Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ""])),
        );
        const lines = cells.map((own, at) =>
          faultFileLine(columns, {
            rowNumber: at + 1,
            reasons: ["Why, “so”."],
            cells: own,
            text: at % 2 === 0 ? null : "x\ny",
          }),
        );
        const again = readAllRows(faultFileHeader(columns) + lines.join(""));
        expect(again.faults).toEqual([]);
        expect(again.columns).toEqual(columns);
        expect(again.rows.map((row) => row.cells)).toEqual(cells);
      }),
    );
  });
});
