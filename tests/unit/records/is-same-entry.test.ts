import { describe, expect, it } from "vitest";
import { isSameEntry } from "@/lib/records/is-same-entry";
import { claimEntry, contactEntry } from "../../integration/commands/small-world";

describe("isSameEntry", () => {
  it("takes an entry and the same one as stored: dates as EDTF, defaults filled in, sources with ids", () => {
    const stored = contactEntry({
      held: "2025-12-02",
      madePublic: "2025-11-21/2025-11-30",
      clock: null,
      sources:
        contactEntry().sources?.map((source, index) => ({ ...source, id: `s${index}`, language: "en" })) ??
        [],
    });
    expect(isSameEntry("contact", contactEntry({ madePublic: "2025-11-21/2025-11-30" }), stored)).toBe(true);
    expect(isSameEntry("announcement", claimEntry(), claimEntry({ saidToHaveHappened: "2025-11-30" }))).toBe(
      true,
    );
    const tracks = (trackIds: string[]) => contactEntry({ trackIds });
    expect(isSameEntry("contact", tracks(["b", "a"]), tracks(["a", "b"]))).toBe(true);
    const verifications = claimEntry().verifications ?? [];
    const entered = claimEntry({ verifications: [...verifications].reverse() });
    expect(isSameEntry("announcement", entered, claimEntry({ verifications }))).toBe(true);
  });

  it("tells entries apart by any field, row or source", () => {
    const sources = contactEntry().sources ?? [];
    for (const other of [
      contactEntry({ title: "Another meeting" }),
      contactEntry({ held: "3 December 2025" }),
      contactEntry({ zone: "Europe/Moscow" }),
      contactEntry({ topics: [] }),
      contactEntry({ sources: [...sources, { publisher: "Third Paper" }] }),
      contactEntry({ sources: sources.map((source) => ({ ...source, publisher: "Another" })) }),
      contactEntry({ sources: sources.map((source) => ({ ...source, supports: [] })) }),
    ]) {
      expect(isSameEntry("contact", contactEntry(), other)).toBe(false);
    }
    expect(isSameEntry("contact", contactEntry(), claimEntry())).toBe(false);
    expect(isSameEntry("announcement", claimEntry(), claimEntry({ placeIds: ["moscow"] }))).toBe(false);
  });
});
