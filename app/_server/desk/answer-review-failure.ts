import type { ReviewFailure } from "@/app/_components/review/review-result";
import { BackchannelError, ConflictError, NotFoundError, ValidationError } from "@/lib/errors";

/** Turns an error that a command of the review raised on purpose into an answer; others are thrown on. */
export function answerReviewFailure(error: unknown): ReviewFailure {
  if (error instanceof ValidationError) return { status: "invalid", issues: [...error.issues] };
  if (error instanceof ConflictError) return { status: "conflict", message: error.message };
  if (error instanceof NotFoundError) {
    return { status: "conflict", message: "This draft was published or discarded meanwhile." };
  }
  if (error instanceof BackchannelError) return { status: "refused", message: error.message };
  throw error;
}
