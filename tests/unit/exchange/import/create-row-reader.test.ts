import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ValidationError } from "@/lib/errors";
import { createRowReader } from "@/lib/exchange/import/create-row-reader";
import { csvCell } from "@/lib/exchange/import/fault-file";
import type { ImportRow, RowFault, RowReaderOptions } from "@/lib/exchange/import/import-types";
import { readAllRows } from "./read-all-rows";
import { fixtureBytes } from "./read-fixture";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a file cut into pieces of so many bytes. */
function readInPieces(file: Uint8Array, size: number, options?: RowReaderOptions): (ImportRow | RowFault)[] {
  const reader = createRowReader(options);
  const found: (ImportRow | RowFault)[] = [];
  for (let at = 0; at < file.length; at += size) found.push(...reader.push(file.subarray(at, at + size)));
  return [...found, ...reader.end()];
}

function fileFault(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ValidationError) {
      expect(error.issues[0]?.path).toBe("file");
      return error.message;
    }
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("delimited text", () => {
  it("takes a byte-order mark, CRLF, quoted line breaks and numbers rows and lines as the file does", () => {
    const { columns, rows, format } = readAllRows('\uFEFFa,b\r\n1,"x\r\ny ""z"""\r\n\r\n2,\r\n');
    expect(format).toBe("csv");
    expect(columns).toEqual(["a", "b"]);
    expect(rows).toMatchObject([
      { rowNumber: 1, lineNumber: 2, cells: { a: "1", b: 'x\r\ny "z"' } },
      { rowNumber: 2, lineNumber: 5, cells: { a: "2", b: "" } },
    ]);
  });

  it.each([
    ["csv", "a,b;c\n1,2\n"],
    ["semicolon", "a;b;c\n1,5;2;3\n"],
    ["tsv", "a\tb,c\n1\t2\n"],
    ["semicolon", "sep=;\na;b\n1;2\n"],
  ])("recognises %s in %j", (format, text) => {
    expect(readAllRows(text).format).toBe(format);
  });

  it("names columns without a name and of one name", () => {
    expect(readAllRows("a,,a, b  c \n1,2,3,4\n").columns).toEqual(["a", "Column 2", "a (2)", "b c"]);
  });

  it("keeps going after a wrong quotation mark, without losing a later row", () => {
    const { rows, faults } = readAllRows('a,b\n1,"open\n2,x\n3,"in"side\n4,y\n5,"never closed\n6,z\n');
    expect(rows.map(({ cells }) => cells.a)).toEqual(["2", "4", "6"]);
    expect(
      faults.map(({ rowNumber, lineNumber, code, text }) => [rowNumber, lineNumber, code, text]),
    ).toEqual([
      [1, 2, "quoting", '1,"open'],
      [3, 4, "quoting", '3,"in"side'],
      [5, 6, "quoting", '5,"never closed'],
    ]);
  });

  it("does not take the rest of a faulty row for a row of its own", () => {
    const { rows, faults } = readAllRows('a,b\n"first "x" line\nthe rest",1\n2,x\n');
    expect(rows.map(({ cells }) => cells.a)).toEqual(["2"]);
    expect(faults.map(({ code }) => code)).toContain("quoting");
  });

  it("sets a row with too many fields aside and notes one with too few", () => {
    const { rows, faults } = readAllRows("a,b\n1,2,3\n1\n1,2,,\n");
    expect(faults).toMatchObject([{ rowNumber: 1, code: "tooManyFields", cells: { a: "1", b: "2" } }]);
    expect(rows).toMatchObject([
      {
        rowNumber: 2,
        cells: { a: "1", b: "" },
        notes: ["The row has 1 of 2 fields; the others are taken as empty."],
      },
      { rowNumber: 3, notes: [] },
    ]);
  });

  it("reports bytes that are no UTF-8 with their row", () => {
    const file = new Uint8Array([...bytes("a,b\nx,Zelensk"), 0xfd, ...bytes("\ny,z\n")]);
    const { rows, faults } = readAllRows(file);
    expect(faults).toMatchObject([{ rowNumber: 1, lineNumber: 2, code: "invalidUtf8", cells: { a: "x" } }]);
    expect(faults[0]?.message).toContain("“b”");
    expect(rows.map(({ cells }) => cells.a)).toEqual(["y"]);
  });

  it("reads columns named like properties of objects", () => {
    const { rows } = readAllRows("__proto__,constructor\n1,2\n");
    expect(Object.entries(rows[0]?.cells ?? {})).toEqual([
      ["__proto__", "1"],
      ["constructor", "2"],
    ]);
  });

  it("agrees with csv-parse on well-formed files, however they are cut", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "ж", '"', ",", ";", "\n", "\r\n", " ", "'", "=", "\t", "😀"),
    });
    const table = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
        const width = rows[0]?.length ?? 0;
        const header = Array.from({ length: width }, (_, index) => `c${index}`);
        const text = [header, ...rows].map((row) => row.map(csvCell).join(",")).join("\n");
        const mine = readInPieces(bytes(`${text}\n`), size);
        const theirs: string[][] = parse(text, { from: 2 });
        expect(mine.map((row) => (row.kind === "row" ? Object.values(row.cells) : row.text))).toEqual(theirs);
        expect(theirs).toEqual(rows);
      }),
    );
  });

  it("gives the same for any text, whole or in pieces", () => {
    const text = fc.string({
      unit: fc.constantFrom("a", '"', ",", "\n", "\r", "ж"),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 7 }), (body, size) => {
        const file = bytes(`a,b\n${body}\nend,1`);
        const whole = readInPieces(file, file.length, { format: "csv" });
        expect(readInPieces(file, size, { format: "csv" })).toEqual(whole);
      }),
    );
  });
});

describe("JSON Lines", () => {
  it("takes objects, keeps nested values as JSON and goes on after a wrong line", () => {
    const { format, columns, rows, faults } = readAllRows(
      '{"a":1,"b":null,"c":{"d":[1]}}\nnot json\n\n[1]\n{"e":true,"a":"x"}',
    );
    expect(format).toBe("jsonLines");
    expect(columns).toEqual(["a", "b", "c", "e"]);
    expect(rows).toMatchObject([
      { rowNumber: 1, lineNumber: 1, cells: { a: "1", b: "", c: '{"d":[1]}' } },
      { rowNumber: 4, lineNumber: 5, cells: { a: "x", e: "true" } },
    ]);
    expect(faults.map(({ lineNumber, code }) => [lineNumber, code])).toEqual([
      [2, "invalidJson"],
      [4, "invalidJson"],
    ]);
  });

  it("refuses one JSON array with the reason", () => {
    expect(fileFault(() => readAllRows('[{"a":1}]'))).toContain("one object a line");
  });
});

describe("XML", () => {
  it("takes the elements inside the root as rows, with their attributes, and goes on after a broken one", () => {
    const file = fixtureBytes("history-travels.xml");
    for (const size of [7, 64, file.length]) {
      const found = readInPieces(file, size);
      expect(found.map(({ kind, rowNumber, lineNumber }) => [kind, rowNumber, lineNumber])).toEqual([
        ["row", 1, 4],
        ["fault", 2, 16],
        ["row", 3, 26],
      ]);
      expect(found[0]?.cells).toMatchObject({
        role: "president",
        who: "sample-ada",
        "country-id": "placeholdia",
        remarks: "Met with Prime Minister Ben Sample & spoke to a made-up assembly.",
      });
      expect(found[2]?.cells).toMatchObject({ locale: "", remarks: "" });
    }
  });

  it("refuses a document type, which could hold entities without end", () => {
    const text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a><r><x>&b;</x></r></a>';
    expect(fileFault(() => readAllRows(text))).toContain("document type");
  });
});

describe("limits and files of another kind", () => {
  it.each([
    ["rows", { rows: 2 }, "a,b\n1,2\n3,4\n5,6\n", "more than 2 rows"],
    ["columns", { columns: 2 }, "a,b,c\n1,2,3\n", "at most 2"],
    ["bytes", { bytes: 5 }, "a,b\n1,2\n", "larger than"],
  ])("refuses a file with too many %s", (_, limits, text, message) => {
    expect(fileFault(() => readAllRows(text, { limits }))).toContain(message);
  });

  it("keeps a row that is too long aside and reads the next", () => {
    for (const size of [3, 1000]) {
      const found = readInPieces(bytes(`a,b\n1,${"x".repeat(90)}\r\n2,y\r\n`), size, {
        format: "csv",
        limits: { rowLength: 50 },
      });
      expect(found.map((row) => (row.kind === "row" ? row.cells.a : row.code))).toEqual(["tooLong", "2"]);
    }
  });

  it.each([
    ["a workbook", [0x50, 0x4b, 3, 4, 1], "workbook"],
    ["UTF-16", [0xff, 0xfe, 97, 0], "UTF-16"],
    ["a compressed file", [0x1f, 0x8b, 8, 0], "compressed"],
    ["a binary", [97, 0, 98], "no text"],
    ["nothing", [], "no row"],
    ["a header alone", [97, 44, 98, 10], "no row"],
  ])("says that it is %s", (_, file, message) => {
    expect(fileFault(() => readAllRows(new Uint8Array(file)))).toContain(message);
  });
});
