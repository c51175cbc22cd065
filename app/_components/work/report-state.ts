import type { FieldIssue } from "@/lib/errors";

/** What a reader typed to report a mistake. */
export interface ReportValues {
  field: string;
  message: string;
  sourceUrl: string;
  email: string;
}

/** What the form shows after a try: what was typed, and why it was not taken. */
export interface ReportState {
  values: ReportValues;
  issues: readonly FieldIssue[];
  /** The stamp that the form sends. */
  stamp: string;
}

export const noReport: ReportValues = { field: "", message: "", sourceUrl: "", email: "" };

/** The field that nobody sees and only machines fill in. */
export const trapField = "website";
