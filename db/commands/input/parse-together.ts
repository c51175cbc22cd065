import { type FieldIssue, ValidationError } from "@/lib/errors";

/** Runs two parsers, so that one answer names the faults of both. Throws ValidationError with them; other errors pass on. */
export function parseTogether<First, Second>(first: () => First, second: () => Second): [First, Second] {
  const [one, two] = [attempt(first), attempt(second)];
  if (one.isParsed && two.isParsed) return [one.value, two.value];
  throw new ValidationError([...issuesOf(one), ...issuesOf(two)]);
}

type Attempt<Value> = { isParsed: true; value: Value } | { isParsed: false; issues: readonly FieldIssue[] };

function attempt<Value>(parse: () => Value): Attempt<Value> {
  try {
    return { isParsed: true, value: parse() };
  } catch (error) {
    if (error instanceof ValidationError) return { isParsed: false, issues: error.issues };
    throw error;
  }
}

function issuesOf(attempted: Attempt<unknown>): readonly FieldIssue[] {
  return attempted.isParsed ? [] : attempted.issues;
}
