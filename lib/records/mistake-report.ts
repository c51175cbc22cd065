import { z } from "zod";
import { optionalWebAddress } from "./fields";
import { type SupportedField, supportedFieldLabels, supportedFields } from "./vocabularies";

/** What a reader can say is wrong: a field of the event, its sources, or something else. */
export const reportedFields = [...supportedFields, "sources", "other"] as const;
export type ReportedField = (typeof reportedFields)[number];

const labels: Record<ReportedField, string> = {
  ...supportedFieldLabels,
  sources: "Sources",
  other: "Something else",
};

/** The words for what is said to be wrong. */
export function reportedFieldLabel(field: ReportedField): string {
  return labels[field];
}

const ofContacts: readonly SupportedField[] = [
  "held",
  "madePublic",
  "status",
  "place",
  "participants",
  "duration",
  "topics",
  "notifications",
  "acknowledgements",
  "readouts",
  "reactions",
  "outsideCounts",
];
const ofAnnouncements: readonly SupportedField[] = [
  "announced",
  "saidToHaveHappened",
  "independentlyAssessed",
  "place",
  "announcedBy",
  "verification",
  "reactions",
];

/** The choices for an event of a type, in the order of its page. */
export function reportedFieldsOf(type: "contact" | "announcement"): readonly ReportedField[] {
  return [...(type === "contact" ? ofContacts : ofAnnouncements), "sources", "other"];
}

/** How far a report is. Mended: the event was changed for it; declined: it was not, for a reason that is written down. */
export const reportStates = ["open", "mended", "declined", "spam"] as const;
export type ReportState = (typeof reportStates)[number];
export const reportStateLabels: Record<ReportState, string> = {
  open: "Open",
  mended: "Mended",
  declined: "Declined",
  spam: "Spam",
};

export const longestReport = 3000;
const longestEmail = 200;

/** A report as the form gives it. The address of a source is stored as text and never requested. */
export const mistakeReportInput = z.object({
  field: z.enum(reportedFields, { error: "Choose what is wrong." }),
  message: z
    .string({ error: "Write what it should say." })
    .trim()
    .min(1, "Write what it should say.")
    .max(longestReport, `Shorten this to ${longestReport.toLocaleString("en-GB")} characters.`),
  sourceUrl: optionalWebAddress,
  email: z
    .string()
    .nullish()
    .transform((text) => text?.trim() || null)
    .pipe(
      z
        .email("Write an e-mail address such as ada@example.org, or leave it empty.")
        .max(longestEmail, `Shorten the address to ${longestEmail} characters.`)
        .nullable(),
    ),
});
export type MistakeReportInput = z.output<typeof mistakeReportInput>;
