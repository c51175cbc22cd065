/** What happens to a draft on its way to publication. A comment leaves the draft's state as it is. */
export const reviewStepKinds = ["comment", "sent", "sentBack", "takenBack", "published"] as const;
export type ReviewStepKind = (typeof reviewStepKinds)[number];
export const reviewStepLabels: Record<ReviewStepKind, string> = {
  comment: "Commented",
  sent: "Sent to review",
  sentBack: "Sent back",
  takenBack: "Taken back",
  published: "Published",
};

/** Longest text of a step, in characters. */
export const maxStepTextLength = 4000;
