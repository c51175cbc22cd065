import { describe, expect, it } from "vitest";
import { announcementKind, contactKind } from "@/app/_components/desk/form-kind";
import { duplicateAnnouncement, duplicateContact } from "@/lib/records/duplicate-entry";
import { claimEntry, contactEntry } from "../../integration/commands/small-world";

describe("a duplicated event", () => {
  it("takes everything of a contact but dates, sources and statements", () => {
    const entry = contactEntry({ clock: { at: "20:00", zone: "Europe/Moscow" } });
    const form = contactKind.parse(duplicateContact(entry));
    expect(form).toMatchObject({
      title: entry.title,
      summary: entry.summary,
      note: entry.note,
      confidence: "high",
      format: "inPerson",
      level: "envoy",
      placeId: "moscow",
      trackIds: ["channel"],
      takesZone: true,
    });
    expect(
      form.participations.map(({ personId, groupName, role }) => personId ?? `${groupName} ${role}`),
    ).toEqual(["envoy", "president", "Russian delegation delegation"]);
    expect(form).toMatchObject({
      held: "",
      heldPrinted: "",
      madePublic: "",
      durationMinutes: "",
      clock: { at: "", zone: "" },
      sources: [],
      acknowledgements: [],
      readouts: [],
      reactions: [],
      outsideCounts: [],
    });
    expect(form.notifications).toMatchObject([{ partyId: "ua", standing: "unknown", source: null }]);
    expect(form.topics).toMatchObject([{ topicId: "ceasefire", basis: "reported", partyId: null }]);
    expect(JSON.stringify(form)).not.toContain("Vitkoff");
  });

  it("takes everything of an announcement but dates, sources and statements", () => {
    const form = announcementKind.parse(duplicateAnnouncement(claimEntry({ zone: "Europe/Kyiv" })));
    expect(form).toMatchObject({
      kind: "capture",
      announcedBy: { partyId: "ru", personId: "president", body: "Russian Ministry of Defence" },
      placeIds: ["pokrovsk"],
      zone: "Europe/Kyiv",
      takesZone: true,
      announced: "",
      saidToHaveHappened: "",
      independentlyAssessed: "",
      verifications: [],
      reactions: [],
      sources: [],
    });
  });
});
