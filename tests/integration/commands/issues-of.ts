import { type FieldIssue, ValidationError } from "@/lib/errors";

/** The issues with which a command refuses its input; fails where it does not refuse. */
export async function issuesOf(promise: Promise<unknown>): Promise<readonly FieldIssue[]> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ValidationError)) throw new Error(`Not refused as invalid: ${String(error)}`);
  return error.issues;
}
