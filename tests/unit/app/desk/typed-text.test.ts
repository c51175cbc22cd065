import { describe, expect, it } from "vitest";
import { announcementForm } from "@/app/_components/desk/announcement-form";
import { announcementZone, contactZone, zoneWords } from "@/app/_components/desk/civil-zone";
import { contactForm } from "@/app/_components/desk/contact-form";
import { typedAfterRemoval, withOpenRecord } from "@/app/_components/desk/form-access";
import { announcementKind, contactKind } from "@/app/_components/desk/form-kind";
import { type KnownRecords, knownRecord } from "@/app/_components/desk/known-record";
import { blankRecord, recordInputOf } from "@/app/_components/desk/open-record";
import { keysAfterRemoval } from "@/app/_components/desk/path-keys";
import { untakenIssues } from "@/app/_components/desk/untaken-issues";

function record(id: string, kind: "person" | "place" | "party", name: string, zone: string | null) {
  return knownRecord.parse({ id, kind, name, detail: "", partyId: null, partyName: null, zone });
}

const known: KnownRecords = {
  ru: record("ru", "party", "Russia", "Europe/Moscow"),
  us: record("us", "party", "United States", "America/New_York"),
  forces: record("forces", "party", "Some forces", null),
  pokrovsk: record("pokrovsk", "place", "Pokrovsk", "Europe/Kyiv"),
};

describe("text that is not taken yet", () => {
  it("is named where it would be left out in silence, and where a small form is open", () => {
    const form = contactForm.parse({
      typed: { placeId: "Mosc", "participations.group": "A delegation", "participations.person": " " },
      openRecords: {
        "participations.person": { name: "Yuri Ushakov" },
        "participations.0.office": { office: "Aide" },
      },
    });
    expect(untakenIssues(form).map(({ path, message }) => [path, message.split(" is ")[0]])).toEqual([
      ["placeId", "“Mosc”"],
      ["participations.group", "“A delegation”"],
      ["participations.person.new.name", "“Yuri Ushakov”"],
      ["participations.0.office.new.office", "“Aide”"],
    ]);
    expect(untakenIssues(contactForm.parse({}))).toEqual([]);
  });

  it("is part of what a draft keeps, and follows its row", () => {
    const form = contactForm.parse({
      typed: { "participations.1.partyId": "Rus", "participations.0.partyId": "Uni" },
      openRecords: { "participations.2.office": { office: "Aide" } },
    });
    expect(contactForm.parse(JSON.parse(JSON.stringify(form)))).toEqual(form);
    const without = typedAfterRemoval(form, "participations", 0);
    expect(without.typed).toEqual({ "participations.0.partyId": "Rus" });
    expect(Object.keys(without.openRecords)).toEqual(["participations.1.office"]);
    expect(keysAfterRemoval({ "sources.1.title": 1, "sources.pasted": 2, other: 3 }, "sources", 1)).toEqual({
      "sources.pasted": 2,
      other: 3,
    });
  });

  it("goes with the small form inside which it was typed", () => {
    const form = contactForm.parse({
      typed: { "placeId.new.countryId": "Ukr", placeId: "Pokr", "placeIds.new.countryId": "Rus" },
      openRecords: { placeId: { name: "Pokrovsk" } },
    });
    const changed = withOpenRecord(form, "placeId", (before) =>
      blankRecord({ ...before, zone: "Europe/Kyiv" }),
    );
    expect(changed.openRecords.placeId).toMatchObject({ name: "Pokrovsk", zone: "Europe/Kyiv" });
    expect(changed.typed).toEqual(form.typed);
    const closed = withOpenRecord(form, "placeId", () => null);
    expect(closed.openRecords).toEqual({});
    expect(closed.typed).toEqual({ placeId: "Pokr", "placeIds.new.countryId": "Rus" });
  });

  it("opens whole from rubbish", () => {
    const form = contactForm.parse({
      typed: 7,
      openRecords: { placeId: { name: 7, placeKind: "planet" } },
      change: [],
    });
    expect(form).toMatchObject({
      typed: {},
      openRecords: { placeId: { name: "", placeKind: null } },
      change: { kind: "update", reason: "", publicNote: "" },
    });
  });

  it("becomes an office with its days", () => {
    const open = contactForm.parse({
      openRecords: { p: { name: "Yuri Ushakov", office: "Aide", partyId: "ru", from: "2012" } },
    }).openRecords.p;
    if (open === undefined) throw new Error("The small form is lost.");
    expect(recordInputOf("person", open)).toMatchObject({
      name: "Yuri Ushakov",
      offices: [{ title: "Aide", partyId: "ru", from: "2012", to: "" }],
    });
  });
});

describe("the zone whose civil days count", () => {
  const claim = (changes: object = {}) =>
    announcementForm.parse({
      announcedBy: { partyId: "ru" },
      placeIds: ["pokrovsk"],
      takesZone: true,
      ...changes,
    });

  it("of a claim is the announcer's, else its place's, and the form says which", () => {
    expect(announcementZone(claim(), known)).toEqual({
      zone: "Europe/Moscow",
      from: "announcer",
      name: "Russia",
    });
    expect(zoneWords(announcementZone(claim(), known))).toContain("Russia");
    const byForces = claim({ announcedBy: { partyId: "forces" } });
    expect(announcementZone(byForces, known)).toMatchObject({ zone: "Europe/Kyiv", from: "place" });
    expect(announcementZone(claim({ zone: " Asia/Tokyo " }), known)).toMatchObject({ from: "typed" });
    expect(announcementZone(announcementForm.parse({}), known)).toMatchObject({ zone: null, from: null });
  });

  it("is stored with what is new, and not put into what was stored without one", () => {
    expect(announcementKind.entryOf(claim(), known).zone).toBe("Europe/Moscow");
    expect(announcementKind.entryOf(claim({ takesZone: false }), known).zone).toBeNull();
    const timed = claim({ clock: { at: "20:00" } });
    expect(announcementKind.entryOf(timed, known).clock).toEqual({ at: "20:00", zone: "Europe/Moscow" });
  });

  it("of a contact is its place's, else that of the first-named principal", () => {
    const call = contactForm.parse({
      participations: [
        { partyId: "ru", role: "mediator" },
        { partyId: "us", role: "principal" },
      ],
      takesZone: true,
    });
    expect(contactZone(call, known)).toMatchObject({ zone: "America/New_York", from: "principal" });
    expect(contactKind.entryOf(call, known).zone).toBe("America/New_York");
    const there = contactForm.parse({ ...call, placeId: "pokrovsk" });
    expect(contactZone(there, known)).toMatchObject({ zone: "Europe/Kyiv", from: "place" });
    expect(contactKind.entryOf(there, known).zone).toBeNull();
  });
});

describe("a title that is left empty", () => {
  it("is made of the fields, and left empty where they are too little", () => {
    const form = announcementForm.parse({
      kind: "capture",
      announcedBy: { partyId: "ru" },
      placeIds: ["pokrovsk"],
    });
    expect(announcementKind.entryOf(form, known).title).toBe("Russia says it captured Pokrovsk");
    expect(announcementKind.entryOf(announcementForm.parse({ ...form, placeIds: [] }), known).title).toBe("");
    expect(announcementKind.entryOf(announcementForm.parse({ ...form, title: "Own" }), known).title).toBe(
      "Own",
    );
  });
});
