import { type CivilDay, civilDayParts } from "../../dates/civil-day";
import { formatClock } from "../../dates/clock-words";
import { eventHtml } from "../event-html";
import { escapeMarkup } from "../markup-text";
import type { EventDocument } from "../open/event-document";
import { dateOfDocument } from "../open/event-document";

/** What TimelineJS 3 reads. Its headlines and texts are HTML. */
export interface TimelineJsDocument {
  title: { text: TimelineJsText };
  events: TimelineJsSlide[];
}

export interface TimelineJsText {
  headline: string;
  text: string;
}

export interface TimelineJsDate {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
}

export interface TimelineJsSlide {
  unique_id: string;
  group: string;
  start_date: TimelineJsDate;
  end_date?: TimelineJsDate;
  /** The date in words, shown in place of what the numbers say. */
  display_date: string;
  text: TimelineJsText;
}

/** What stands on the first slide, as plain text. */
export interface TimelineJsHead {
  headline: string;
  description: string;
  /** The page that shows the same. */
  url: string;
  /** Stands for the end of what is still going on. */
  dayOfData: CivilDay;
}

/** Events as a document for TimelineJS: no pictures, a row for contacts and one for announcements, every date in words. */
export function timelineJsDocument(
  head: TimelineJsHead,
  events: readonly EventDocument[],
): TimelineJsDocument {
  return {
    title: {
      text: {
        headline: escapeMarkup(head.headline),
        text: `<p>${escapeMarkup(head.description)}</p><p><a href="${escapeMarkup(head.url)}">The same at Backchannel</a>. Data: CC BY 4.0.</p>`,
      },
    },
    events: events.map((event) => slideOf(event, head.dayOfData)),
  };
}

function slideOf(event: EventDocument, dayOfData: CivilDay): TimelineJsSlide {
  const date = dateOfDocument(event);
  const { clock } = event;
  const first = date.earliest ?? date.latestStart;
  const last = date.latest ?? (dayOfData > first ? dayOfData : first);
  const isDay = date.edtf === first;
  const [hour, minute] = (clock?.at ?? "").split(":").map(Number);
  const start = datePartsOf(first);
  return {
    unique_id: slideId(event.slug),
    group: event.type === "contact" ? "Contacts" : "Announcements",
    start_date:
      isDay && hour !== undefined && minute !== undefined && clock !== null
        ? { ...start, hour, minute }
        : start,
    ...(last > first ? { end_date: datePartsOf(last) } : {}),
    // Plain words: the program writes them into the page as they are, so they hold no markup.
    display_date: escapeMarkup(clock === null ? date.words : `${date.words}, ${formatClock(clock)}`),
    text: { headline: escapeMarkup(event.title), text: eventHtml(event) },
  };
}

function datePartsOf(day: CivilDay): TimelineJsDate {
  const { year, month, dayOfMonth } = civilDayParts(day);
  return { year, month, day: dayOfMonth };
}

/** The program makes ids of elements from it: letters, digits and hyphens alone, not beginning with a digit. */
function slideId(slug: string): string {
  return `event-${slug.replace(/[^\p{Letter}\p{Number}-]/gu, "-")}`;
}
