import { formatInstant } from "@/app/_components/desk/format-instant";
import type { StoredDraft } from "@/db/queries/desk/select-drafts";
import type { ReviewStep } from "@/db/queries/desk/select-review-steps";
import { draftStateLabels } from "@/lib/records/vocabularies";

/** How the draft stands, over its form: whose it is, since when, and what was asked for when it was sent back. */
export function ReviewBar({
  draft,
  steps,
  isAuthor,
}: {
  draft: StoredDraft;
  steps: readonly ReviewStep[];
  isAuthor: boolean;
}) {
  const { state, createdBy, updatedBy, updatedAt } = draft;
  const request = state === "sentBack" ? steps.findLast((step) => step.kind === "sentBack") : undefined;
  const since = draft.stateSince ?? draft.createdAt;
  const comments = steps.filter((step) => step.text !== "").length;
  return (
    <div className="review-bar">
      <p>
        <span className="review-state">{draftStateLabels[state]}</span> since {formatInstant(since)}.{" "}
        {isAuthor ? "Yours" : `By ${createdBy.name}`}, last saved {formatInstant(updatedAt)}
        {updatedBy.id === createdBy.id ? "" : ` by ${updatedBy.name}`}.{" "}
        <a href="#review">{reviewWords(comments)}</a>
      </p>
      {request !== undefined && (
        <div className="message-note">
          <p>{request.by.name} sent it back:</p>
          <p className="review-text">{request.text}</p>
        </div>
      )}
    </div>
  );
}

function reviewWords(comments: number): string {
  if (comments === 0) return "To its review";
  return comments === 1 ? "To its review, with 1 remark" : `To its review, with ${comments} remarks`;
}
