import type { CivilDay } from "../dates/civil-day";
import type { ContactFormat } from "../records/vocabularies";

/** One way in which somebody else may count otherwise than this record does. */
export type CountWay =
  /** Everything recorded, not this calendar year alone. */
  | { kind: "overall" }
  /** The twelve months that end with the contact. */
  | { kind: "twelveMonths" }
  /** Counting starts on one of these days. */
  | { kind: "since"; from: CivilDay; to: CivilDay }
  /** Contacts of this format count as well. */
  | { kind: "withFormat"; format: ContactFormat }
  | { kind: "onlyFormat"; format: ContactFormat }
  | { kind: "everyFormat" }
  /** Any principal of the party, not one person alone, with the other person. */
  | { kind: "anyPrincipal"; partyId: string; withPersonId: string }
  /** Contacts of the two with further principals count as well. */
  | { kind: "withOthers" }
  /** Contacts that the party denied or did not comment on are left out; null: that either of the two did. */
  | { kind: "acknowledged"; partyId: string | null }
  /** Contacts that were announced or rumoured and not held count as well. */
  | { kind: "notHeldToo" };

interface CountNames {
  person: (id: string) => string;
  party: (id: string) => string;
  day: (day: CivilDay) => string;
}

const formatWords: Record<ContactFormat, string> = {
  inPerson: "meetings in person",
  phone: "phone calls",
  video: "video calls",
  written: "letters",
};

/** A way of counting in words that follow "if": "phone calls are counted too". */
export function countWayWords(way: CountWay, names: CountNames): string {
  switch (way.kind) {
    case "overall":
      return "everything recorded is counted, not this calendar year alone";
    case "twelveMonths":
      return "the twelve months up to it are counted, not the calendar year";
    case "since":
      return way.from === way.to
        ? `counting starts on ${names.day(way.from)}`
        : `counting starts on a day from ${names.day(way.from)} to ${names.day(way.to)}`;
    case "withFormat":
      return `${formatWords[way.format]} are counted too`;
    case "onlyFormat":
      return `only ${formatWords[way.format]} are counted`;
    case "everyFormat":
      return "contacts of every format are counted";
    case "anyPrincipal":
      return `contacts of any principal of ${names.party(way.partyId)} with ${names.person(way.withPersonId)} are counted`;
    case "withOthers":
      return "contacts of the two with further principals are counted too";
    case "acknowledged":
      return way.partyId === null
        ? "contacts that one side denied or did not comment on are left out"
        : `contacts that ${names.party(way.partyId)} denied or did not comment on are left out`;
    case "notHeldToo":
      return "contacts announced or rumoured and not held are counted too";
  }
}
