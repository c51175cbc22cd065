import { describe, expect, it } from "vitest";
import {
  type EventToCheck,
  openWorkOf,
  restingOnOneRoot,
  type SourceToCheck,
  unheardParties,
} from "@/lib/records/open-work";

const source = (number: number, publisher: string, changes: Partial<SourceToCheck> = {}): SourceToCheck => ({
  number,
  publisher,
  derivedFrom: null,
  derivedFromNumber: null,
  rootPublisher: null,
  isArchived: true,
  supports: [],
  ...changes,
});
const sound = [source(1, "Reuters"), source(2, "TASS")];

function contact(changes: Partial<Extract<EventToCheck, { type: "contact" }>> = {}): EventToCheck {
  return {
    type: "contact",
    status: "held",
    participants: [
      { partyId: "us", role: "principal" },
      { partyId: "ru", role: "delegation" },
      { partyId: "tr", role: "host" },
    ],
    informed: [{ standing: "before" }],
    heardPartyIds: ["us", "ru"],
    sources: sound,
    ...changes,
  };
}

function claim(changes: Partial<Extract<EventToCheck, { type: "announcement" }>> = {}): EventToCheck {
  return { type: "announcement", standing: "claimed", verificationCount: 2, sources: sound, ...changes };
}

describe("openWorkOf", () => {
  it("leaves nothing open where all is recorded", () => {
    expect(openWorkOf(contact())).toEqual([]);
    expect(openWorkOf(claim())).toEqual([]);
  });

  it("wants an assessment of a claim that stands as made", () => {
    expect(openWorkOf(claim({ verificationCount: 1 }))).toEqual(["unassessed"]);
    expect(openWorkOf(claim({ verificationCount: 0 }))).toEqual(["unassessed"]);
    expect(openWorkOf(claim({ verificationCount: 1, standing: "confirmed" }))).toEqual([]);
  });

  it("wants to know who was told, and what each side says of what was held", () => {
    expect(openWorkOf(contact({ informed: [{ standing: "before" }, { standing: "unknown" }] }))).toEqual([
      "uninformed",
    ]);
    expect(openWorkOf(contact({ heardPartyIds: ["us"] }))).toEqual(["unacknowledged"]);
    expect(openWorkOf(contact({ heardPartyIds: [], status: "announced" }))).toEqual([]);
  });

  it("wants one archived copy, and two reports", () => {
    const copies = sound.map((each) => ({ ...each, isArchived: false }));
    expect(openWorkOf(claim({ sources: copies }))).toEqual(["unarchived"]);
    expect(openWorkOf(claim({ sources: [source(1, "Reuters")] }))).toEqual(["singleRoot"]);
  });
});

describe("unheardParties", () => {
  it("asks the sides alone, each once", () => {
    const participants = [
      { partyId: "us", role: "principal" as const },
      { partyId: "us", role: "delegation" as const },
      { partyId: "tr", role: "mediator" as const },
    ];
    expect(unheardParties({ participants, heardPartyIds: [] })).toEqual(["us"]);
  });
});

describe("restingOnOneRoot", () => {
  it("names the facts that one report supports, copies of it aside", () => {
    const sources = [
      source(1, "Reuters", { supports: ["held", "place"] }),
      source(2, "Kyiv Courier", { supports: ["held"], derivedFrom: "a dispatch", rootPublisher: "Reuters" }),
      source(3, "TASS", { supports: ["place"] }),
    ];
    expect(restingOnOneRoot(sources)).toEqual(["held"]);
    expect(restingOnOneRoot(sources.slice(0, 2))).toEqual(["all"]);
  });

  it("leaves alone what somebody said: one report of it is enough", () => {
    const sources = [source(1, "Reuters", { supports: ["readouts", "verification"] }), source(2, "TASS")];
    expect(restingOnOneRoot(sources)).toEqual([]);
  });
});
