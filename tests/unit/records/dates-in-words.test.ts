import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { datesInWords } from "@/lib/records/dates-in-words";
import { arbitraryEdtf } from "../dates/edtf-arbitrary";

describe("datesInWords", () => {
  it("puts dates into words, at every depth, and leaves the rest", () => {
    expect(
      datesInWords({
        held: "[2025-11-21..2025-11-30]",
        madePublic: null,
        title: "2025-11",
        reactions: [{ date: "2025-11", summary: "2025-11~" }],
        sources: [{ published: "2025-12-02", readOn: "2025-11~" }],
      }),
    ).toEqual({
      held: "late November 2025",
      madePublic: null,
      title: "2025-11",
      reactions: [{ date: "November 2025", summary: "2025-11~" }],
      sources: [{ published: "2 December 2025", readOn: "about November 2025" }],
    });
  });

  it("writes nothing that is not read back as the same date", () => {
    fc.assert(
      fc.property(arbitraryEdtf, (edtf) => {
        const held = String(datesInWords({ held: edtf }).held);
        expect(readDateEntry(held)).toMatchObject({ status: "read", edtf });
      }),
    );
  });
});
