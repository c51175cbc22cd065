import type { FieldIssue } from "@/lib/errors";
import type { AnalysisReport } from "@/lib/timeline/analysis-report";

/** What stands in the form, as typed. */
export interface TryValues {
  antecedents: string;
  consequents: string;
  from: string;
  to: string;
  gaps: string;
  days: string;
  offset: string;
  direction: string;
  shuffles: string;
  seed: string;
}

/** How the lines of a list were read. */
export interface ListReading {
  count: number;
  heading: string | null;
  /** Lines that were not written as a plain day, with what they were taken for. */
  readings: { line: number; entry: string; reading: string }[];
  /** How many more such lines there are. */
  more: number;
}

/** The form after a try: what was typed, every fault, how the lists were read, and the answer. */
export interface TryState {
  values: TryValues;
  issues: FieldIssue[];
  lists: { antecedents: ListReading; consequents: ListReading } | null;
  report: AnalysisReport | null;
}

export const directionWords = {
  after: "The second after the first",
  before: "The second before the first",
  either: "Either way",
  sameDay: "On the same day",
} as const;

export const emptyTry: TryState = {
  values: {
    antecedents: "",
    consequents: "",
    from: "",
    to: "",
    gaps: "",
    days: "7",
    offset: "0",
    direction: "after",
    shuffles: "1000",
    seed: "1",
  },
  issues: [],
  lists: null,
  report: null,
};
