import { describe, expect, it } from "vitest";
import { changedFieldWords } from "@/lib/records/history/field-label";
import { isNotice, notedKinds, noticeKinds } from "@/lib/records/history/notices";
import { revisionKinds } from "@/lib/records/vocabularies";

describe("isNotice", () => {
  it("tells readers of what was wrong or taken back in any case, and of the rest where a note was written", () => {
    const told = (publicNote: string | null) =>
      revisionKinds.filter((kind) => isNotice({ kind, publicNote }));
    expect(told(null)).toEqual([...noticeKinds]);
    expect(told("A note.")).toEqual([...noticeKinds, ...notedKinds]);
  });
});

describe("changedFieldWords", () => {
  it("names fields as the page does, each once, and leaves out what follows from others", () => {
    expect(changedFieldWords("event", ["state", "slug", "held", "heldPrinted", "participations"])).toBe(
      "held on, held on, as printed, participants",
    );
    expect(changedFieldWords("person", ["slug", "name", "aliases"])).toBe("name, other names");
    expect(changedFieldWords("place", ["newField"])).toBe("new field");
    expect(changedFieldWords("event", ["state"])).toBe("");
  });
});
