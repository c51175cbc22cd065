import { civilDayParts } from "../dates/civil-day";
import { englishDates } from "../dates/date-words";
import { contactFormatLabels, standingLabels } from "../records/vocabularies";
import type { MarkEntry } from "./placed-figure";
import type { TimelineContact, TimelineEvent } from "./timeline-event";

const maxListed = 6;

const statusWords: Record<TimelineContact["status"], string | null> = {
  held: null,
  announced: "announced",
  rumoured: "rumoured",
  postponed: "put off",
  cancelled: "not held",
};

/** The event as a list shows it. */
export function entryOf(event: TimelineEvent, dates = englishDates): MarkEntry {
  return { id: event.id, slug: event.slug, title: event.title, when: dates.edtf(event.date) };
}

/** One event in full words: date, title, then how it was held or how far it is verified. */
export function titleOf(event: TimelineEvent, number: string | null, dates = englishDates): string {
  const when = dates.edtf(event.date);
  if (event.type === "announcement") {
    return `${when}: ${event.title}. ${standingLabels[event.standing]}.`;
  }
  const status = statusWords[event.status];
  const facts = [
    contactFormatLabels[event.format],
    event.place?.name ?? null,
    number === null ? null : `number ${number} of the year in its series`,
    status,
  ];
  return `${when}: ${event.title}. ${facts.filter((fact) => fact !== null).join(", ")}.`;
}

/** A cluster in full words: how many, from when to when, and the first few titles. */
export function clusterTitle(events: readonly TimelineEvent[], dates = englishDates): string {
  const first = events[0];
  if (first === undefined) return "";
  let from = first.earliestDay;
  let to = first.latestDay;
  for (const event of events) {
    if (event.earliestDay < from) from = event.earliestDay;
    if (event.latestDay > to) to = event.latestDay;
  }
  const noun = first.type === "contact" ? "contacts" : "announcements";
  const listed = events.slice(0, maxListed).map((event) => event.title);
  const rest = events.length - listed.length;
  const more = rest > 0 ? `; and ${rest} more` : "";
  return `${events.length} ${noun}, ${dates.range(from, to)}: ${listed.join("; ")}${more}.`;
}

/** The short name that a label carries: the place; for a contact without one "call" where `namesCalls`. */
export function shortName(event: TimelineEvent, namesCalls: boolean): string | null {
  if (event.type === "announcement") return event.places[0]?.name ?? null;
  const place = event.place?.name ?? null;
  const status = statusWords[event.status];
  if (place === null) return namesCalls ? callWord(event) : null;
  return status === null ? place : `${place}, ${status}`;
}

/** The first day on which it may have begun as a short label: "2 Dec". */
export function shortDay(event: TimelineEvent, dates = englishDates): string {
  return aboutWhereVague(event, dates.shortDay(event.earliestDay));
}

/** The same where the month is said beside it: "2". */
export function dayAlone(event: TimelineEvent): string {
  return aboutWhereVague(event, String(civilDayParts(event.earliestDay).dayOfMonth));
}

function aboutWhereVague(event: TimelineEvent, day: string): string {
  return event.latestStartDay === event.earliestDay ? day : `about ${day}`;
}

function callWord(event: TimelineContact): string {
  switch (event.format) {
    case "phone":
      return "call";
    case "video":
      return "video call";
    case "written":
      return "letter";
    case "inPerson":
      return "meeting";
  }
}
