import { describe, expect, it } from "vitest";
import { announcementEntryOf, announcementForm } from "@/app/_components/desk/announcement-form";
import { contactEntryOf, contactForm, withoutContactSource } from "@/app/_components/desk/contact-form";
import { newSource } from "@/app/_components/desk/form-fields";
import { minutesInWords, readMinutes } from "@/app/_components/desk/read-minutes";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";

function issuePaths(result: { success: boolean; error?: { issues: { path: PropertyKey[] }[] } }): string[] {
  return result.error?.issues.map((issue) => issue.path.map(String).join(".")) ?? [];
}

describe("the form of a contact", () => {
  it("opens whole from nothing and from rubbish", () => {
    const form = contactForm.parse({});
    expect(form).toMatchObject({
      held: "",
      format: null,
      status: "held",
      sources: [],
      clock: { at: "", zone: "" },
    });
    const odd = contactForm.parse({ held: 7, sources: "none", participations: [{ role: "tourist" }] });
    expect(odd).toMatchObject({
      held: "",
      sources: [],
      participations: [{ role: "principal", personId: null }],
    });
  });

  it("gives a stored entry back as it was", () => {
    const entry = {
      title: "Witkoff meets Putin, Moscow",
      summary: "",
      note: "",
      confidence: "high" as const,
      clock: { at: "19:30", zone: "Europe/Moscow" },
      zone: null,
      format: "inPerson" as const,
      level: "envoy" as const,
      status: "held" as const,
      held: "2025-12-02",
      madePublic: "2025-11-25",
      placeId: "moscow",
      durationMinutes: 300,
      participations: [{ personId: "putin", partyId: "russia", role: "principal" as const }],
      topics: [{ topicId: "energy", basis: "stated" as const, partyId: "russia" }],
      outsideCounts: [{ count: 6, what: "meetings", countedBy: "Ushakov", source: 0 }],
      sources: [{ publisher: "TASS", supports: ["held" as const] }],
    };
    const wanted = contactInput.parse(entry);
    const form = contactForm.parse(wanted);
    expect(form.durationMinutes).toBe("5 h");
    expect(contactInput.parse(contactEntryOf(form, null))).toEqual(wanted);
  });

  it("keeps the paths of faults those of its own fields", () => {
    const form = contactForm.parse({
      held: "02/12/2025",
      durationMinutes: "long",
      participations: [{ personId: "putin" }],
      outsideCounts: [{ count: "six", what: "meetings", countedBy: "Ushakov" }],
      acknowledgements: [{ partyId: "russia" }],
      sources: [{ publisher: "TASS" }, { url: "tass.ru" }],
    });
    const paths = issuePaths(contactInput.safeParse(contactEntryOf(form, null)));
    expect(paths).toEqual(
      expect.arrayContaining([
        "title",
        "held",
        "format",
        "level",
        "durationMinutes",
        "participations.0.partyId",
        "outsideCounts.0.count",
        "acknowledgements.0.standing",
        "sources.1.publisher",
        "sources.1.url",
      ]),
    );
  });

  it("reads a time in the zone of the place, unless another is given", () => {
    const form = contactForm.parse({ clock: { at: "20:00" } });
    expect(contactEntryOf(form, "Europe/Moscow").clock).toEqual({ at: "20:00", zone: "Europe/Moscow" });
    const own = contactForm.parse({ clock: { at: "20:00", zone: "Europe/Kyiv" } });
    expect(contactEntryOf(own, "Europe/Moscow").clock).toEqual({ at: "20:00", zone: "Europe/Kyiv" });
  });

  it("renumbers what cites a source when one before it goes", () => {
    const form = contactForm.parse({
      sources: [{ publisher: "A" }, { publisher: "B" }, { publisher: "C" }],
      notifications: [{ source: 0 }, { source: 1 }, { source: 2 }, { source: null }],
      readouts: [{ source: 2 }],
    });
    const without = withoutContactSource(form, 1);
    expect(without.sources.map((source) => source.publisher)).toEqual(["A", "C"]);
    expect(without.notifications.map((row) => row.source)).toEqual([0, null, 1, null]);
    expect(without.readouts[0]?.source).toBe(1);
  });

  it("gives each row a key of its own, however it was stored", () => {
    const form = contactForm.parse({ sources: [{ rowKey: "row-1" }, { rowKey: "row-1" }] });
    expect(new Set(form.sources.map((source) => source.rowKey)).size).toBe(2);
  });
});

describe("the form of an announcement", () => {
  it("gives a stored entry back as it was", () => {
    const wanted = announcementInput.parse({
      title: "Russia says it captured Pokrovsk",
      kind: "capture",
      announced: "2025-12-01",
      announcedBy: { partyId: "russia", body: "Ministry of Defence" },
      placeIds: ["pokrovsk"],
      verifications: [{ date: "2025-12-02", standing: "disputed", assessor: "ISW", source: 0 }],
      sources: [{ publisher: "TASS", url: "https://tass.ru/1" }],
    });
    expect(announcementInput.parse(announcementEntryOf(announcementForm.parse(wanted), null))).toEqual(
      wanted,
    );
  });

  it("says which field is missing", () => {
    const paths = issuePaths(
      announcementInput.safeParse(announcementEntryOf(announcementForm.parse({}), null)),
    );
    expect(paths).toEqual(expect.arrayContaining(["title", "kind", "announced", "announcedBy.partyId"]));
  });
});

describe("readMinutes", () => {
  it.each([
    ["5 h", 300],
    ["about 5 hours", 300],
    ["1 h 30 min", 90],
    ["2.5 h", 150],
    ["1:45", 105],
    ["90", 90],
    ["45 min", 45],
  ])("reads %s as %i minutes", (text, minutes) => {
    expect(readMinutes(text)).toBe(minutes);
  });

  it.each(["", "long", "0", "-5", "5 h or so"])("reads no length in %j", (text) => {
    expect(readMinutes(text)).toBeNull();
  });

  it("reads back what it writes", () => {
    for (const minutes of [1, 45, 60, 90, 300, 1439])
      expect(readMinutes(minutesInWords(minutes))).toBe(minutes);
  });
});

describe("a pasted address", () => {
  it("names the publisher by its domain", () => {
    expect(newSource("https://tass.ru/1")).toMatchObject({ url: "https://tass.ru/1", publisher: "TASS" });
    expect(newSource("https://agency.example/1").publisher).toBe("agency.example");
    expect(newSource("").publisher).toBe("");
  });
});
