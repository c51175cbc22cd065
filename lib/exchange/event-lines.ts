import { formatClock, formatDuration } from "../dates/clock-words";
import {
  announcementKindLabels,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  standingLabels,
} from "../records/vocabularies";
import type { AnnouncementDocument } from "./open/announcement-document";
import type { ContactDocument } from "./open/contact-document";
import type { EventDocument } from "./open/event-document";

/** One fact of an event in words, such as "Held", "some day from 21 to 30 November 2025". */
export interface EventLine {
  name: string;
  words: string;
}

/** The facts of an event in the order in which one asks; what is not recorded is left out. Plain text. */
export function eventLines(event: EventDocument): EventLine[] {
  const lines = event.type === "contact" ? contactLines(event) : announcementLines(event);
  return [...lines, ["Confidence", confidenceLabels[event.confidence]] as const]
    .map(([name, words]) => ({ name, words: words ?? "" }))
    .filter(({ words }) => words !== "");
}

type Line = readonly [name: string, words: string | null];

function contactLines(event: ContactDocument): Line[] {
  const held = event.status === "held" ? "Held" : "Planned for";
  return [
    [held, `${event.held.words}${event.clock === null ? "" : `, ${formatClock(event.clock)}`}`],
    ["Status", event.status === "held" ? null : contactStatusLabels[event.status]],
    ["Where", event.place === null ? null : placeWords(event.place)],
    ["How", `${contactFormatLabels[event.format]}, ${contactLevelLabels[event.level].toLowerCase()} level`],
    ["How long", event.durationMinutes === null ? null : formatDuration(event.durationMinutes)],
    ["Made public", event.madePublic?.words ?? null],
    ["Participants", event.participants.map(participantWords).join("; ")],
    ["Tracks", namesOf(event.tracks)],
    ["Topics", namesOf(event.topics.map(({ topic }) => topic))],
  ];
}

function announcementLines(event: AnnouncementDocument): Line[] {
  const { announcedBy } = event;
  const isInForce = event.kind === "truce" || event.kind === "ceasefire";
  const clock = event.clock === null ? "" : `, ${formatClock(event.clock)}`;
  const speakers = [announcedBy.person?.name ?? null, announcedBy.body, announcedBy.party.name];
  return [
    ["Announced", `${event.announced.words}${clock}`],
    ["Announced by", speakers.filter((speaker) => speaker !== null).join(", ")],
    ["Kind", announcementKindLabels[event.kind]],
    [isInForce ? "In force" : "Said to have happened", event.saidToHaveHappened?.words ?? null],
    ["Places", event.places.map(placeWords).join("; ")],
    ["Verification", standingLabels[event.standing]],
  ];
}

/** "Moscow, Russia". */
export function placeWords(place: { name: string; country: { name: string } | null }): string {
  return place.country === null ? place.name : `${place.name}, ${place.country.name}`;
}

function participantWords({ person, groupName, party }: ContactDocument["participants"][number]): string {
  return `${person?.name ?? groupName ?? ""} (${party.name})`;
}

/** Each name once. */
function namesOf(records: readonly { name: string }[]): string {
  return [...new Set(records.map(({ name }) => name))].join(", ");
}
