import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readCursor, writeCursor } from "@/lib/exchange/open/page-cursor";

const key = z.strictObject({ name: z.string(), id: z.string(), n: z.number().int() });

describe("a cursor", () => {
  it("gives back what was put in, whatever the script, in letters of an address", () => {
    const keys = fc.record({ name: fc.string({ unit: "grapheme" }), id: fc.string(), n: fc.integer() });
    fc.assert(
      fc.property(keys, (value) => {
        const cursor = writeCursor("people ", value);
        expect(cursor).toMatch(/^[\w-]+$/);
        expect(readCursor("people ", cursor, key)).toEqual(value);
        expect(readCursor("places ", cursor, key)).toBeNull();
      }),
    );
  });

  it("is refused where it is none, or holds something else", () => {
    const other = writeCursor("people", { name: "x", id: "y" });
    for (const text of ["", "x", "%%%", other, `${other}=`, "W10", writeCursor("people", 1)]) {
      expect(readCursor("people", text, key)).toBeNull();
    }
    fc.assert(fc.property(fc.string(), (text) => readCursor("people", text, key) === null));
  });
});
