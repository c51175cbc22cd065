import { describe, expect, it } from "vitest";
import { contactInput } from "@/lib/records/contact";
import { faultsOf } from "./faults-of";

const sound = {
  title: "Talks",
  format: "inPerson",
  level: "envoy",
  status: "held",
  held: "2 December 2025",
};

function faults(changes: Record<string, unknown>) {
  return faultsOf(contactInput, { ...sound, ...changes });
}

describe("contactInput", () => {
  it("fills in what was left open and reads dates as EDTF", () => {
    const contact = contactInput.parse({ ...sound, madePublic: "late November 2025", heldPrinted: "  " });
    expect(contact).toMatchObject({
      held: "2025-12-02",
      madePublic: "[2025-11-21..2025-11-30]",
      heldPrinted: null,
      confidence: "medium",
      summary: "",
      placeId: null,
      clock: null,
      zone: null,
      participations: [],
      sources: [],
    });
  });

  it("keeps each date of a statement as printed beside the date as read", () => {
    const dated = { partyId: "ru", date: "3 December 2025", datePrinted: " 3 декабря " };
    const undated = { partyId: "us", datePrinted: "later that week" };
    const contact = contactInput.parse({
      ...sound,
      acknowledgements: [{ ...dated, standing: "confirmed" }],
      readouts: [
        { ...dated, summary: "Useful." },
        { ...undated, summary: "Frank." },
      ],
      reactions: [{ ...dated, datePrinted: " ", summary: "Took note." }],
    });
    const asRead = { date: "2025-12-03", datePrinted: "3 декабря" };
    expect(contact.acknowledgements).toMatchObject([asRead]);
    expect(contact.readouts).toMatchObject([asRead, { date: null, datePrinted: "later that week" }]);
    expect(contact.reactions).toMatchObject([{ date: "2025-12-03", datePrinted: null }]);
  });

  it("names every required field that is missing, in words", () => {
    expect(faultsOf(contactInput, {})).toEqual({
      title: "Write a title.",
      format: "Choose how they were in contact.",
      level: "Choose a level.",
      status: "Choose a status.",
      held: "Write a date.",
    });
  });

  it.each([
    [{ title: "   " }, "title", "Write a title."],
    [{ title: "x".repeat(201) }, "title", "Shorten a title to 200 characters."],
    [{ held: " " }, "held", "Write a date."],
    [
      { held: "../2025-03-03" },
      "held",
      "Say when it began, about at least: without that it has no place on the timeline.",
    ],
    [{ held: "9999-12-20" }, "held", "Check the year: it must lie between 1800 and 2199."],
    [{ held: "0205-12-02" }, "held", "Check the year: it must lie between 1800 and 2199."],
    [{ durationMinutes: 0 }, "durationMinutes", "Write at least one minute."],
    [{ durationMinutes: 1.5 }, "durationMinutes", "Write whole minutes."],
    [{ durationMinutes: 20_161 }, "durationMinutes", "That is longer than two weeks."],
    [{ durationMinutes: "long" }, "durationMinutes", "Write the length in minutes."],
    [{ clock: { at: "25:00", zone: "Europe/Moscow" } }, "clock.at", "Write the time as 19:30."],
    [
      { clock: { at: "19:30", zone: "Moscow time" } },
      "clock.zone",
      "Write a time zone such as Europe/Moscow.",
    ],
    [{ zone: "+03:00" }, "zone", "Write a time zone such as Europe/Moscow."],
    [{ confidence: "sure" }, "confidence", "Choose high, medium or low."],
    [{ sources: [{ publisher: "" }] }, "sources.0.publisher", "Write who published it."],
    [
      { sources: [{ publisher: "P", url: "javascript:alert(1)" }] },
      "sources.0.url",
      "Write a whole address that begins with https://",
    ],
    [
      { participations: [{ personId: "a", partyId: "p", role: "guest" }] },
      "participations.0.role",
      "Choose a role.",
    ],
    [{ participations: [{ personId: "a", role: "host" }] }, "participations.0.partyId", "Choose one."],
    [
      { notifications: [{ partyId: "p", standing: "maybe" }] },
      "notifications.0.standing",
      "Choose whether they were informed.",
    ],
  ])("refuses %j", (changes, path, message) => {
    expect(faults(changes)).toEqual({ [path]: message });
  });

  it("says of a date that is not understood, required or not, what to write", () => {
    expect(faults({ held: "nonsense" }).held).toContain("“nonsense” is not understood");
    expect(faults({ madePublic: "nonsense" }).madePublic).toContain("“nonsense” is not understood");
    expect(faults({ held: "30 February 2025" }).held).toMatch(/February/);
  });

  it("never guesses an ambiguous date: the message names both readings", () => {
    const message = faults({ held: "02/12/2025" }).held;
    expect(message).toContain("2 December 2025");
    expect(message).toContain("12 February 2025");
  });

  it("wants a person or a group in a participation, one of the two", () => {
    const both = { personId: "a", groupName: "A delegation", partyId: "p", role: "principal" };
    const neither = { partyId: "p", role: "principal" };
    expect(faults({ participations: [both, neither] })).toEqual({
      "participations.0.personId": "Name a person or describe a group, one of the two.",
      "participations.1.personId": "Name a person or describe a group, one of the two.",
    });
  });

  it("takes a person once, and groups of the same name as often as they came", () => {
    const person = { personId: "a", partyId: "p", role: "principal" };
    const group = { groupName: "A delegation", partyId: "p", role: "delegation" };
    expect(faults({ participations: [person, group, group, person] })).toEqual({
      "participations.3.personId": "This person is listed already.",
    });
  });

  it("wants a source number to be one of the list", () => {
    const row = { partyId: "p", date: "2025-12-03", summary: "Said.", source: 1 };
    expect(faults({ sources: [{ publisher: "P" }], reactions: [row] })).toEqual({
      "reactions.0.source": "Choose a source from the list below.",
    });
    expect(faults({ sources: [{ publisher: "P" }], reactions: [{ ...row, source: 0 }] })).toEqual({});
  });

  it("lets a contact that was held become known later, but no plan after its day", () => {
    const later = { madePublic: "5 December 2025" };
    expect(faults(later)).toEqual({});
    expect(faults({ ...later, status: "announced" })).toEqual({
      madePublic:
        "Made public 5 December 2025, after the day it was planned for, 2 December 2025. Check both.",
    });
    expect(faults({ madePublic: "December 2025", status: "announced" })).toEqual({});
  });
});
