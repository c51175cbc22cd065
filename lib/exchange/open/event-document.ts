import { z } from "zod";
import { announcementDocument } from "./announcement-document";
import { contactDocument } from "./contact-document";
import type { OpenDate } from "./open-date";

/** A contact or an announcement, whole, as it is published; `type` says which. */
export const eventDocument = z
  .discriminatedUnion("type", [contactDocument, announcementDocument])
  .describe("A contact or an announcement; type says which.");
export type EventDocument = z.output<typeof eventDocument>;

/** The date by which an event stands on the timeline: the day held or the day announced. */
export function dateOfDocument(event: EventDocument): OpenDate {
  return event.type === "contact" ? event.held : event.announced;
}
