import { z } from "zod";
import { checkSourceIndexes, eventFields, printed } from "./event-fields";
import {
  dateEntry,
  eventDateEntry,
  line,
  optionalDateEntry,
  optionalLine,
  recordId,
  sourceIndex,
} from "./fields";
import { announcementKinds, standings } from "./vocabularies";

/**
 * The one schema of an announcement. The verification list is a history: kept in the order of its dates (see `inDateOrder`), its
 * last row being the standing now. For a truce or ceasefire `saidToHaveHappened` is the span in force.
 */
export const announcementInput = z
  .object({
    ...eventFields,
    kind: z.enum(announcementKinds, { error: "Choose what was announced." }),
    announced: eventDateEntry,
    announcedPrinted: printed,
    saidToHaveHappened: optionalDateEntry,
    saidToHaveHappenedPrinted: printed,
    independentlyAssessed: optionalDateEntry,
    independentlyAssessedPrinted: printed,
    announcedBy: z.object(
      {
        partyId: recordId,
        personId: recordId.nullable().default(null),
        /** The body as printed ("Russian Ministry of Defence"). */
        body: optionalLine(),
      },
      { error: "Say who announced it." },
    ),
    placeIds: z.array(recordId).default([]),
    verifications: z
      .array(
        z.object({
          date: dateEntry,
          datePrinted: printed,
          standing: z.enum(standings, { error: "Choose a standing." }),
          assessor: line("who assessed it", 300),
          partyId: recordId.nullable().default(null),
          source: sourceIndex,
        }),
      )
      .default([]),
  })
  .superRefine((announcement, context) => {
    const addIssue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: "custom", path, message });
    checkSourceIndexes(
      announcement,
      { verifications: announcement.verifications, reactions: announcement.reactions },
      addIssue,
    );
    if (new Set(announcement.placeIds).size !== announcement.placeIds.length) {
      addIssue(["placeIds"], "A place is listed twice.");
    }
  });

export type AnnouncementInput = z.output<typeof announcementInput>;
export type AnnouncementEntry = z.input<typeof announcementInput>;
