import { z } from "zod";
import { clock, dateEntry, ianaZone, line, optionalLine, prose, recordId, sourceIndex } from "./fields";
import { sourceInput } from "./source";
import { confidences } from "./vocabularies";

/** A date field beside the value as the source printed it. */
export const printed = optionalLine();

/** What a contact and an announcement have in common, as plain Zod fields. */
export const eventFields = {
  title: line("a title"),
  summary: prose(4000),
  note: prose(4000),
  confidence: z.enum(confidences, { error: "Choose high, medium or low." }).default("medium"),
  clock: clock.nullable().default(null),
  /** Zone whose civil days count; null means that of the place or of the first-named principal, not known. */
  zone: ianaZone.nullable().default(null),
  reactions: z
    .array(
      z.object({
        partyId: recordId,
        date: dateEntry,
        datePrinted: printed,
        summary: line("what was said", 2000),
        source: sourceIndex,
      }),
    )
    .default([]),
  sources: z.array(sourceInput).default([]),
};

type WithSources = { sources: readonly unknown[] };

/** Adds an issue for every source number that points past the event's own list. */
export function checkSourceIndexes(
  event: WithSources,
  lists: Record<string, readonly { source: number | null }[]>,
  addIssue: (path: (string | number)[], message: string) => void,
): void {
  for (const [name, rows] of Object.entries(lists)) {
    rows.forEach((row, index) => {
      if (row.source !== null && row.source >= event.sources.length) {
        addIssue([name, index, "source"], "Choose a source from the list below.");
      }
    });
  }
}
