import { dayFromNumber, dayNumber } from "@/lib/dates/civil-day";
import {
  type AnnouncementKind,
  type ContactFormat,
  type ContactLevel,
  type ContactStatus,
  confidences,
  type ParticipationRole,
  type Standing,
} from "@/lib/records/vocabularies";
import type { Drawn } from "./drawn";
import type { GeneratedDate } from "./generated-days";
import type { GeneratedPerson, GeneratedRecord, GeneratedTrack, GeneratedWorld } from "./generated-world";

interface GeneratedBase extends GeneratedDate {
  number: number;
  id: string;
  title: string;
  confidence: (typeof confidences)[number];
  clockAt: string | null;
}

export interface GeneratedParticipation {
  person: GeneratedPerson | null;
  groupName: string | null;
  partyId: string;
  role: ParticipationRole;
}

export interface GeneratedContact extends GeneratedBase {
  type: "contact";
  format: ContactFormat;
  level: ContactLevel;
  status: ContactStatus;
  place: GeneratedRecord | null;
  madePublic: string | null;
  participations: GeneratedParticipation[];
  tracks: GeneratedTrack[];
  topics: GeneratedRecord[];
  informed: { partyId: string; standing: "before" | "after" | "notInformed" | "unknown" }[];
}

export interface GeneratedAnnouncement extends GeneratedBase {
  type: "announcement";
  kind: AnnouncementKind;
  partyId: string;
  person: GeneratedPerson | null;
  places: GeneratedRecord[];
  verifications: Standing[];
}

export type GeneratedEvent = GeneratedContact | GeneratedAnnouncement;

const contactShare = 0.4;
const formats: readonly (readonly [ContactFormat, number])[] = [
  ["inPerson", 5],
  ["phone", 3],
  ["video", 1],
  ["written", 1],
];
const levels: readonly (readonly [ContactLevel, number])[] = [
  ["leader", 2],
  ["minister", 3],
  ["envoy", 3],
  ["technical", 2],
];
const statuses: readonly (readonly [ContactStatus, number])[] = [
  ["held", 80],
  ["announced", 8],
  ["rumoured", 4],
  ["postponed", 4],
  ["cancelled", 4],
];
const kinds: readonly (readonly [AnnouncementKind, number])[] = [
  ["capture", 40],
  ["massStrike", 25],
  ["recapture", 8],
  ["denial", 8],
  ["withdrawal", 6],
  ["offensive", 6],
  ["truce", 4],
  ["ceasefire", 3],
];
/** Histories of a claim, the last word being its standing. */
const histories: readonly (readonly [Standing[], number])[] = [
  [["claimed"], 40],
  [["claimed", "disputed"], 15],
  [["claimed", "partlyConfirmed"], 10],
  [["claimed", "confirmed"], 25],
  [["claimed", "disputed", "refuted"], 10],
];

/** The event with a number (from 1) and a date; what it is made of is drawn. */
export function generateEvent(
  number: number,
  days: GeneratedDate,
  world: GeneratedWorld,
  drawn: Drawn,
): GeneratedEvent {
  const isContact = drawn.isTrue(contactShare);
  const base = {
    ...days,
    number,
    id: `g${number.toString(36).padStart(6, "0")}`,
    title: `Generated ${isContact ? "contact" : "announcement"} ${number}`,
    confidence: drawn.one(confidences),
    clockAt:
      days.earliestDay === days.date && drawn.isTrue(0.15)
        ? `${String(drawn.whole(0, 23)).padStart(2, "0")}:00`
        : null,
  };
  return isContact ? generateContact(base, world, drawn) : generateAnnouncement(base, world, drawn);
}

function generateContact(base: GeneratedBase, world: GeneratedWorld, drawn: Drawn): GeneratedContact {
  const tracks = drawn.isTrue(0.18) ? [] : drawn.some(world.tracks, 1, drawn.isTrue(0.15) ? 2 : 1);
  const series = tracks[0]?.series ?? null;
  const [first, second] =
    series !== null && drawn.isTrue(0.6) ? series.people : drawn.some(world.people, 2, 2);
  if (first === undefined || second === undefined) throw new Error("A contact needs two people.");
  const participations: GeneratedParticipation[] = [first, second].map((person) =>
    taking(person, "principal"),
  );
  for (const person of drawn.some(world.people, 0, 2)) {
    if (person !== first && person !== second) participations.push(taking(person, "delegation"));
  }
  if (drawn.isTrue(0.1)) {
    participations.push({
      person: null,
      groupName: "Generated delegation",
      partyId: first.partyId,
      role: "delegation",
    });
  }
  const format = drawn.weighted(formats);
  return {
    ...base,
    type: "contact",
    format,
    level: drawn.weighted(levels),
    status: drawn.weighted(statuses),
    place: format === "inPerson" ? drawn.oneOfFirst(world.places) : null,
    madePublic: drawn.isTrue(0.3) ? dayBefore(base.earliestDay, drawn.whole(0, 14)) : null,
    participations,
    tracks,
    topics: drawn.some(world.topics, 0, 2),
    informed: drawn.isTrue(0.25)
      ? [
          {
            partyId: drawn.oneOfFirst(world.parties).id,
            standing: drawn.one(["before", "after", "notInformed", "unknown"] as const),
          },
        ]
      : [],
  };
}

function taking(person: GeneratedPerson, role: ParticipationRole): GeneratedParticipation {
  return { person, groupName: null, partyId: person.partyId, role };
}

function generateAnnouncement(
  base: GeneratedBase,
  world: GeneratedWorld,
  drawn: Drawn,
): GeneratedAnnouncement {
  const person = drawn.isTrue(0.2) ? drawn.oneOfFirst(world.people) : null;
  return {
    ...base,
    type: "announcement",
    kind: drawn.weighted(kinds),
    partyId: person?.partyId ?? drawn.oneOfFirst(world.parties).id,
    person,
    places: drawn.some(world.places, 1, drawn.isTrue(0.1) ? 3 : 1),
    verifications: drawn.weighted(histories),
  };
}

function dayBefore(day: string, days: number): string {
  return dayFromNumber(Math.max(dayNumber("0000-01-01"), dayNumber(day) - days));
}
