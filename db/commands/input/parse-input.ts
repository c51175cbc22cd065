import { type ZodType, z } from "zod";
import { type FieldIssue, ValidationError } from "@/lib/errors";

/**
 * Parses what crosses the boundary; throws ValidationError with every fault and its path ("sources.0.publisher"). `further` gives
 * the faults that are no schema's and are to be said beside those of the schema.
 */
export function parseInput<Output>(
  schema: ZodType<Output>,
  input: unknown,
  further: () => readonly FieldIssue[] = () => [],
): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map(
    (issue): FieldIssue => ({ path: issue.path.map(String).join("."), message: issue.message }),
  );
  const known = new Set(issues.map(({ path }) => path));
  throw new ValidationError([...issues, ...further().filter(({ path }) => !known.has(path))]);
}

const reasonInput = z.object({
  reason: z
    .string()
    .trim()
    .max(1000, "Shorten the reason to 1000 characters.")
    .optional()
    .transform((text) => text || null),
});

/** The reason given for a write, trimmed; null where none was given. Throws ValidationError where it is too long. */
export function parseReason(reason: string | undefined): string | null {
  return parseInput(reasonInput, { reason }).reason;
}
