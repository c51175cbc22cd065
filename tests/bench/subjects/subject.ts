import type { CDPSession, Page } from "@playwright/test";
import type { Point } from "../drive-input";

/** The two views in which a subject is moved. */
export type BenchView = "month" | "half";

/** How a subject is measured: where it stands, how one sees that it is drawn, and what to move. */
export interface Subject {
  readonly key: SubjectKey;
  readonly title: string;
  /** The largest number of events at which it is tried. */
  readonly mostEvents: number;
  readonly drawnSelector: string;
  /** What is dragged and takes the wheel. */
  readonly surfaceSelector: string;
  /** What counts as the figure. */
  readonly figureSelector: string;
  /** Brings the view to about a month, or to half of the record; answers the number of days that it shows then. */
  readonly show: (stage: SubjectStage, view: BenchView) => Promise<number | null>;
}

/** A subject's page as it stands open. */
export interface SubjectStage {
  readonly page: Page;
  readonly session: CDPSession;
  /** The middle of the surface. */
  readonly middle: Point;
  readonly record: RecordSpan;
}

/** Days of the record, days since 1970-01-01. */
export interface RecordSpan {
  readonly from: number;
  readonly to: number;
  /** The day by which 99 of 100 events have been: a month that ends with it is not empty. */
  readonly late: number;
}

export const subjectKeys = [
  "ours",
  "vis",
  "vis-fixed",
  "timelines-chart",
  "bare-canvas",
  "lane-canvas",
] as const;
export type SubjectKey = (typeof subjectKeys)[number];

/** Days of the view "month". */
export const monthDays = 31;
