import { describe, expect, it } from "vitest";
import { announcementForm } from "@/app/_components/desk/announcement-form";
import {
  differencesBetween,
  isSameForm,
  mergeForms,
  plainChoices,
} from "@/app/_components/desk/compare-forms";
import { contactForm, recite } from "@/app/_components/desk/contact-form";
import { describeField } from "@/app/_components/desk/describe-field";

const base = contactForm.parse({
  title: "A meeting",
  held: "2025-12-02",
  summary: "Short.",
  sources: [{ id: "s1", publisher: "TASS" }],
  readouts: [{ partyId: "russia", summary: "Useful", source: 0 }],
});

describe("differencesBetween", () => {
  it("says whose change each is", () => {
    const mine = contactForm.parse({ ...base, title: "A long meeting", summary: "Mine." });
    const stored = contactForm.parse({ ...base, held: "2025-12-03", summary: "Theirs." });
    expect(differencesBetween(mine, stored, base)).toEqual([
      { field: "title", changedBy: "mine" },
      { field: "summary", changedBy: "both" },
      { field: "held", changedBy: "stored" },
    ]);
  });

  it("finds none where only the keys of rows differ", () => {
    expect(differencesBetween(contactForm.parse(base), contactForm.parse(base), base)).toEqual([]);
    expect(isSameForm(contactForm.parse(base), contactForm.parse(base))).toBe(true);
  });

  it("leaves what belongs to one window out of it", () => {
    const mine = contactForm.parse({
      ...base,
      typed: { placeId: "Mosc" },
      openRecords: { placeId: { name: "M" } },
    });
    expect(differencesBetween(mine, base, base)).toEqual([]);
    expect(isSameForm(mine, base)).toBe(false);
    expect(mergeForms(mine, base, {}, recite).typed).toEqual({ placeId: "Mosc" });
  });

  it("finds none in rows that were added and hold nothing yet, whoever added them", () => {
    const withBlank = contactForm.parse({
      ...base,
      readouts: [...base.readouts, {}],
      outsideCounts: [{}],
      sources: [...base.sources, { url: " " }],
    });
    expect(differencesBetween(withBlank, base, base)).toEqual([]);
    expect(differencesBetween(base, withBlank, base)).toEqual([]);
    const stored = contactForm.parse({ ...base, title: "Theirs" });
    expect(differencesBetween(withBlank, stored, base)).toEqual([{ field: "title", changedBy: "stored" }]);
    const begun = contactForm.parse({ ...base, readouts: [...base.readouts, { date: "2025" }] });
    expect(differencesBetween(begun, base, base)).toEqual([{ field: "readouts", changedBy: "mine" }]);
    // A row that is added is still part of what is saved.
    expect(isSameForm(withBlank, base)).toBe(false);
  });

  it("asks about everything where the version before is not known", () => {
    const mine = contactForm.parse({ ...base, title: "Mine" });
    expect(differencesBetween(mine, base, null)).toEqual([{ field: "title", changedBy: "both" }]);
  });
});

describe("mergeForms", () => {
  it("takes each field from the side chosen and never decides what both changed", () => {
    const mine = contactForm.parse({ ...base, title: "Mine", summary: "Mine." });
    const stored = contactForm.parse({ ...base, held: "2025-12-03", summary: "Theirs." });
    const choices = plainChoices(differencesBetween(mine, stored, base));
    expect(choices).toEqual({ title: "mine", held: "stored" });
    const merged = mergeForms(mine, stored, { ...choices, summary: "stored" }, recite);
    expect(merged).toMatchObject({ title: "Mine", held: "2025-12-03", summary: "Theirs." });
  });

  it("keeps rows citing the source that they cited, and none where it is not kept", () => {
    const mine = contactForm.parse({
      ...base,
      sources: [{ publisher: "New" }, ...base.sources],
      readouts: [
        { partyId: "russia", summary: "Useful", source: 1 },
        { partyId: "us", summary: "Good", source: 0 },
      ],
    });
    const merged = mergeForms(mine, base, { sources: "stored" }, recite);
    expect(merged.sources.map((source) => source.id)).toEqual(["s1"]);
    expect(merged.readouts.map((row) => row.source)).toEqual([0, null]);
  });
});

describe("describeField", () => {
  it("writes dates, names and rows in words", () => {
    const known = {
      russia: {
        id: "russia",
        kind: "party" as const,
        name: "Russia",
        detail: "",
        partyId: null,
        partyName: null,
        partyZone: null,
        zone: null,
      },
    };
    expect(describeField("2025-12-02", known, {})).toEqual(["2 December 2025"]);
    expect(describeField(base.readouts, known, {})).toEqual(["Russia; Useful; source 1"]);
    expect(describeField([], known, {})).toEqual(["nothing"]);
  });

  it("leaves no code or id standing for any field of either form", () => {
    const form = contactForm.parse({
      format: "inPerson",
      level: "envoy",
      status: "held",
      placeId: "moscow",
      participations: [{ personId: "putin", partyId: "russia", role: "principal" }],
      notifications: [{ partyId: "ukraine", standing: "notInformed" }],
      acknowledgements: [{ partyId: "russia", standing: "silent" }],
      topics: [{ topicId: "energy", basis: "stated" }],
      sources: [{ publisher: "TASS", supports: ["held", "madePublic"], reliability: "B", credibility: 2 }],
      change: { kind: "correction", reason: "", publicNote: "" },
    });
    const words = Object.entries(form).flatMap(([field, value]) =>
      describeField(value, {}, { energy: "Energy" }, field),
    );
    const codes = [
      "inPerson",
      "envoy",
      "notInformed",
      "madePublic",
      "principal",
      "correction",
      "moscow",
      "putin",
    ];
    for (const code of codes) expect(words.join(" ")).not.toContain(code);
    expect(describeField("held", {}, {}, "status")).toEqual(["Held"]);
    expect(describeField(["held"], {}, {}, "supports")).toEqual(["Held on"]);
    const claim = announcementForm.parse({
      kind: "massStrike",
      verifications: [{ standing: "partlyConfirmed" }],
    });
    expect(describeField(claim.kind, {}, {}, "kind")).toEqual(["Mass strike"]);
    expect(describeField(claim.verifications, {}, {}, "verifications")).toEqual(["Partly confirmed"]);
  });
});
