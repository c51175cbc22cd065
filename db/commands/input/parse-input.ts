import { type ZodType, z } from "zod";
import { ValidationError } from "@/lib/errors";

/** Parses what crosses the boundary; throws ValidationError with every fault and its path ("sources.0.publisher"). */
export function parseInput<Output>(schema: ZodType<Output>, input: unknown): Output {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw new ValidationError(
    result.error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message })),
  );
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
