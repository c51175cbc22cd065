import type { AnnouncementInput } from "@/lib/records/announcement";
import type { ContactInput } from "@/lib/records/contact";
import type { EventType } from "@/lib/records/vocabularies";
import type { Writer } from "../../store";
import type { Reference } from "../input/check-references";

/** What the commands need to know of a parsed contact or announcement to store it. */
export interface EventPlan {
  type: EventType;
  input: ContactInput | AnnouncementInput;
  /** The day held or announced, as EDTF and as printed. */
  date: string;
  datePrinted: string | null;
  references: Reference[];
  /** Stores everything that is special to the type, in place of what was there. */
  writeRows(db: Writer, eventId: string, sourceIds: readonly string[]): Promise<void>;
}

/** The stored id for the number of a source in the form's list. */
export function sourceIdAt(sourceIds: readonly string[], index: number | null): string | null {
  return index === null ? null : (sourceIds[index] ?? null);
}

/** The id of a row in an event's list; the tables have one list an event each. */
export function listRowId(eventId: string, position: number): string {
  return `${eventId}:${position}`;
}
