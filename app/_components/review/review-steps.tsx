import { type ReviewStepKind, reviewStepLabels } from "@/lib/records/review-step";
import { formatInstant } from "../desk/format-instant";
import { fieldId, pathLabel } from "../desk/issue-paths";

/** A step of a review as it is shown; `at` in epoch milliseconds. */
export interface ShownStep {
  draftId: string;
  number: number;
  kind: ReviewStepKind;
  field: string | null;
  text: string;
  by: { name: string };
  at: number;
}

/** What was done and said about a draft, in its order. `hasForm`: the draft's form stands on the page, and fields lead to it. */
export function ReviewSteps({ steps, hasForm }: { steps: readonly ShownStep[]; hasForm: boolean }) {
  return (
    <ol className="review-steps">
      {steps.map((step) => (
        <li key={`${step.draftId} ${step.number}`}>
          <p>
            <strong>{step.by.name}</strong>{" "}
            <span className="note">
              {reviewStepLabels[step.kind].toLowerCase()}
              {step.field !== null && (
                <>
                  {" on "}
                  {hasForm ? (
                    <a href={`#${fieldId(step.field)}`}>{pathLabel(step.field)}</a>
                  ) : (
                    pathLabel(step.field)
                  )}
                </>
              )}
              , <time dateTime={new Date(step.at).toISOString()}>{formatInstant(step.at)}</time>
            </span>
          </p>
          {step.text !== "" && <p className="review-text">{step.text}</p>}
        </li>
      ))}
    </ol>
  );
}
