import type { ReviewFailure } from "./review-result";

/** The decisions that a draft's page offers. */
export const reviewDecisions = ["takeBack", "sendBack", "publish", "comment"] as const;
export type ReviewDecision = (typeof reviewDecisions)[number];

/** What came of a form of the review; what was typed is given back, so that it is not lost without a script either. */
export type ReviewOutcome =
  | { status: "idle" }
  | { status: "done"; words: string }
  | { status: "failed"; failure: ReviewFailure; text: string; field: string };

/** The server action behind every form of the review. */
export type ReviewFormAction = (before: ReviewOutcome, form: FormData) => Promise<ReviewOutcome>;
