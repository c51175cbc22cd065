import { describe, expect, it } from "vitest";
import { jsonPointer } from "@/lib/exchange/json-pointer";
import { entryReferences, mapEntryReferences } from "@/lib/exchange/record-references";

const entry = {
  title: "russia",
  announcedBy: { partyId: "russia", personId: null },
  placeIds: ["pokrovsk", "siversk"],
  topics: [{ topicId: "truce", partyId: "ukraine" }],
  trackIds: ["envoys"],
};

describe("the records that an entry names", () => {
  it("are found in lists and in rows, and nothing else is", () => {
    expect(entryReferences(entry)).toEqual([
      { kind: "party", value: "russia" },
      { kind: "place", value: "pokrovsk" },
      { kind: "place", value: "siversk" },
      { kind: "topic", value: "truce" },
      { kind: "party", value: "ukraine" },
      { kind: "track", value: "envoys" },
    ]);
  });

  it("are renamed where they stand", () => {
    expect(mapEntryReferences(entry, ({ kind, value }) => `${kind}:${value}`)).toEqual({
      title: "russia",
      announcedBy: { partyId: "party:russia", personId: null },
      placeIds: ["place:pokrovsk", "place:siversk"],
      topics: [{ topicId: "topic:truce", partyId: "party:ukraine" }],
      trackIds: ["track:envoys"],
    });
  });
});

describe("jsonPointer", () => {
  it.each([
    ["", ""],
    ["title", "/title"],
    ["participations.0.personId", "/participations/0/personId"],
    ["a/b.c~d", "/a~1b/c~0d"],
  ])("of %j is %j", (path, pointer) => {
    expect(jsonPointer(path)).toBe(pointer);
  });
});
