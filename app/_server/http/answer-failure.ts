import type { SaveFailure } from "@/app/_components/desk/save-result";
import { BackchannelError, ForbiddenError, NotFoundError, ValidationError } from "@/lib/errors";

/**
 * Turns an error that a command raised on purpose into an answer for the form; others are thrown on, since their words are
 * not for readers. Conflicts are the caller's, which knows what stands stored.
 */
export function answerFailure(error: unknown): SaveFailure {
  if (error instanceof ValidationError) return { status: "invalid", issues: [...error.issues] };
  if (error instanceof ForbiddenError) {
    return {
      status: "refused",
      message: `${error.message} What you typed is kept here; save it as a draft.`,
    };
  }
  if (error instanceof NotFoundError) {
    return {
      status: "refused",
      message: `${error.message} It was removed meanwhile. What you typed is kept here.`,
    };
  }
  if (error instanceof BackchannelError) return { status: "refused", message: error.message };
  throw error;
}
