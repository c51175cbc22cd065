import ical, {
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalLocation,
} from "ical-generator";
import { type CivilDay, instantOf } from "../../dates/civil-day";
import { describeVagueness } from "../../dates/format-edtf";
import { type ContactStatus, contactStatusLabels } from "../../records/vocabularies";
import { eventLines, placeWords } from "../event-lines";
import { xmlText } from "../markup-text";
import type { ContactDocument } from "../open/contact-document";
import { calendarDays, dayAfter } from "./calendar-days";

export const calendarType = "text/calendar";

/** How often a client that subscribed may ask, in seconds. */
const refreshSeconds = 6 * 60 * 60;
const minuteMs = 60_000;

/** What a calendar is called and where it is from. */
export interface CalendarHead {
  name: string;
  description: string;
  /** The page that shows the same. */
  url: string;
  publicUrl: string;
  /** Stands for the end of what is still going on. */
  dayOfData: CivilDay;
}

/** Contacts that are written in one go. */
const sliceSize = 50;
// Whole lines: what somebody wrote never begins one.
const firstOfEvents = "\r\nBEGIN:VEVENT\r\n";
const endOfCalendar = "\r\nEND:VCALENDAR";

/**
 * Contacts as iCalendar (RFC 5545). A contact on certain days is an all-day event: civil days, without a zone. Where the clock is known
 * too it is an instant in UTC, which every client understands without a table of zones; the words say the clock as it was there.
 * What is vague is tentative, said in words, and covers all days that it can mean.
 */
export function writeCalendar(head: CalendarHead, contacts: readonly ContactDocument[]): string {
  return [...calendarParts(head, contacts)].join("");
}

/** The same in parts, each quick to write: all of thousands of contacts at once would hold a server for seconds. */
export function* calendarParts(head: CalendarHead, contacts: readonly ContactDocument[]): Generator<string> {
  const empty = calendarOf(head, []);
  yield empty.slice(0, empty.lastIndexOf(endOfCalendar));
  for (let start = 0; start < contacts.length; start += sliceSize) {
    const text = calendarOf(head, contacts.slice(start, start + sliceSize));
    yield text.slice(text.indexOf(firstOfEvents), text.lastIndexOf(endOfCalendar));
  }
  yield `${endOfCalendar}\r\n`;
}

function calendarOf(head: CalendarHead, contacts: readonly ContactDocument[]): string {
  const calendar = ical({
    name: calendarText(head.name),
    description: calendarText(head.description),
    url: head.url,
    source: head.url,
    prodId: { company: "Backchannel", product: "Contacts", language: "EN" },
    ttl: refreshSeconds,
  });
  for (const contact of contacts) calendar.createEvent(calendarEvent(contact, head));
  return calendar.toString();
}

/** Text of the calendar itself, which the library writes as it is: what somebody searched for must end no line of it. */
function calendarText(text: string): string {
  return xmlText(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/g, "\\n");
}

function calendarEvent(contact: ContactDocument, head: CalendarHead): ICalEventData {
  const updatedAt = new Date(contact.updatedAt);
  const days = calendarDays(contact.held, head.dayOfData);
  const { place } = contact;
  return {
    id: `${contact.id}@${new URL(head.publicUrl).hostname}`,
    sequence: contact.version,
    stamp: updatedAt,
    created: new Date(contact.publishedAt),
    lastModified: updatedAt,
    url: contact.page,
    summary: xmlText(summaryOf(contact, days.isUncertain)),
    description: xmlText(descriptionOf(contact)),
    status: statusOf(contact, days.isUncertain),
    // What others did on a day keeps nobody from being free on it.
    transparency: ICalEventTransparency.TRANSPARENT,
    ...timesOf(contact, days),
    ...(place === null ? {} : { location: locationOf(place) }),
    categories: contact.tracks.map(({ name }) => ({ name: xmlText(name) })),
  };
}

function timesOf(
  { clock, durationMinutes }: ContactDocument,
  { first, last, isUncertain }: ReturnType<typeof calendarDays>,
): Pick<ICalEventData, "start" | "end" | "allDay"> & { start: Date } {
  if (clock !== null && !isUncertain && first === last) {
    const startMs = instantOf(first, clock.at, clock.zone);
    const start = new Date(startMs);
    // Without a known duration no end is made up.
    return durationMinutes === null
      ? { start }
      : { start, end: new Date(startMs + durationMinutes * minuteMs) };
  }
  return { allDay: true, start: utcDay(first), end: utcDay(dayAfter(last)) };
}

/** The library reads a whole day off in UTC where no zone is named, whatever zone the server is in. */
function utcDay(day: CivilDay): Date {
  return new Date(instantOf(day, "00:00", "UTC"));
}

/** Words by which a title says itself that a contact has not taken place, so that it is not said twice. */
const titleWords: Record<Exclude<ContactStatus, "held">, RegExp> = {
  rumoured: /\b(rumou?r|reported|said to\b)/i,
  announced: /\b(announce|due to\b|planned|expected|scheduled|to meet\b|to visit\b|will\b)/i,
  postponed: /\b(postpone|put off|delayed)/i,
  cancelled: /\b(cancel|called off)/i,
};

function summaryOf({ title, status, held }: ContactDocument, isUncertain: boolean): string {
  const isSaid = status === "held" || titleWords[status].test(title);
  const standing = isSaid ? "" : `${contactStatusLabels[status]}: `;
  return `${standing}${title}${isUncertain ? ` (date uncertain: ${held.words})` : ""}`;
}

function descriptionOf(contact: ContactDocument): string {
  const lines = eventLines(contact).map(({ name, words }) => `${name}: ${words}`);
  const printed = contact.held.printed === null ? [] : [`Date as printed: ${contact.held.printed}`];
  return [
    ...(contact.summary === "" ? [] : [contact.summary, ""]),
    ...lines,
    describeVagueness(contact.held.edtf),
    ...printed,
    "",
    `${contact.page} (version ${contact.version}, CC BY 4.0)`,
  ].join("\n");
}

function statusOf({ status }: ContactDocument, isUncertain: boolean): ICalEventStatus {
  // Neither took place on these days.
  if (status === "cancelled" || status === "postponed") return ICalEventStatus.CANCELLED;
  return status === "held" && !isUncertain ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

function locationOf(place: NonNullable<ContactDocument["place"]>): ICalLocation {
  const title = xmlText(placeWords(place));
  const { latitude, longitude } = place;
  return latitude === null || longitude === null
    ? { title }
    : { title, geo: { lat: latitude, lon: longitude } };
}
