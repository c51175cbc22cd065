import { BackchannelError, ConflictError, type FieldIssue, ValidationError } from "@/lib/errors";

/**
 * The faults for which a command refused, as a form shows them; where somebody else was quicker, with what to do. Throws on what
 * the command did not raise on purpose.
 */
export function commandIssues(error: unknown): FieldIssue[] {
  if (error instanceof ValidationError) return [...error.issues];
  if (error instanceof ConflictError && error.currentVersion !== null) {
    const message = `${error.message} Load this page again to see it as it is now; copy what you typed first.`;
    return [{ path: "", message }];
  }
  if (error instanceof BackchannelError) return [{ path: "", message: error.message }];
  throw error;
}
