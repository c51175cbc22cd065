import type { ReactNode } from "react";
import type { AnyForm } from "@/app/_components/desk/form-fields";
import { announcementKind, contactKind } from "@/app/_components/desk/form-kind";
import { pathLabel } from "@/app/_components/desk/issue-paths";
import { ReviewForm } from "@/app/_components/review/review-form";
import { ReviewSteps } from "@/app/_components/review/review-steps";
import type { StoredDraft } from "@/db/queries/desk/select-drafts";
import type { ReviewStep } from "@/db/queries/desk/select-review-steps";
import type { EventType } from "@/lib/records/vocabularies";
import { reviewDraft } from "../../../_actions/review-form-actions";
import { DiscardDraft } from "./discard-draft";

/** What this person may do with the draft. */
export interface ReviewRights {
  isAuthor: boolean;
  isPublisher: boolean;
  /** Whether the instance wants another person to publish it. */
  needsOther: boolean;
}

/** Below a draft's form: what was said of it, and what can be decided. */
export function ReviewSection({
  draft,
  steps,
  rights,
  children,
}: {
  draft: StoredDraft;
  steps: readonly ReviewStep[];
  rights: ReviewRights;
  /** What the draft changes in a published record. */
  children: ReactNode;
}) {
  return (
    <section className="section" id="review" aria-labelledby="review-title">
      <h2 id="review-title">Review</h2>
      {children}
      <div className="review-columns">
        <div>
          {steps.length === 0 ? (
            <p className="note">Nobody has sent it to review or said anything about it.</p>
          ) : (
            <ReviewSteps steps={steps} hasForm />
          )}
          <p className="note">What is said here is never public.</p>
        </div>
        <div className="review-acts">
          <Decisions draft={draft} rights={rights} />
          <ReviewForm
            action={reviewDraft}
            draftId={draft.id}
            decision="comment"
            title="Comment"
            text={{
              label: "Comment",
              hint: "Leaves the draft as it stands.",
              fields: fieldsOf(draft.type),
            }}
            confirm="Add the comment"
          />
          <DiscardDraft draftId={draft.id} />
        </div>
      </div>
    </section>
  );
}

function Decisions({ draft, rights }: { draft: StoredDraft; rights: ReviewRights }) {
  const { isAuthor, isPublisher, needsOther } = rights;
  const isChange = draft.eventId !== null;
  const shared = { action: reviewDraft, draftId: draft.id };
  if (draft.state !== "inReview") {
    const words = isAuthor
      ? "The form above sends it to review."
      : `It is with its author, ${draft.createdBy.name}, and not in review.`;
    return <p className="note">{words}</p>;
  }
  const change = changeOf(draft);
  return (
    <>
      {isPublisher && !needsOther && (
        <ReviewForm
          {...shared}
          decision="publish"
          title="Publish"
          about={
            isChange && change.kind === "correction"
              ? `As it was saved last, as a correction. Readers are told: ${change.publicNote || "nothing yet"}`
              : "As it was saved last; what is typed above and not saved is left out."
          }
          {...(isChange
            ? {
                text: {
                  label: "Reason for the change",
                  hint: "Stands in the public history of the record.",
                  initial: change.reason,
                },
              }
            : {})}
          confirm={isChange ? "Publish the change" : "Publish the draft"}
          isPrimary
        />
      )}
      {needsOther && (
        <p className="note">
          Another editor publishes it: nobody publishes here what they wrote or saved last.
        </p>
      )}
      {isPublisher && !isAuthor && (
        <ReviewForm
          {...shared}
          decision="sendBack"
          title="Send back"
          text={{ label: "What is to be done", hint: `${draft.createdBy.name} reads it with the draft.` }}
          confirm="Send back"
        />
      )}
      {isAuthor && (
        <ReviewForm
          {...shared}
          decision="takeBack"
          title="Take back"
          about="It leaves the review and is a draft again."
          confirm="Take back from review"
        />
      )}
    </>
  );
}

function changeOf(draft: StoredDraft): AnyForm["change"] {
  return draft.type === "contact"
    ? contactKind.parse(draft.entry).change
    : announcementKind.parse(draft.entry).change;
}

function fieldsOf(type: EventType): { name: string; label: string }[] {
  const { order } = type === "contact" ? contactKind : announcementKind;
  return order.filter((name) => name !== "reason").map((name) => ({ name, label: pathLabel(name) }));
}
