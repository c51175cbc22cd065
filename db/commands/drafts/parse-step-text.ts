import { z } from "zod";
import { ValidationError } from "@/lib/errors";
import { maxStepTextLength } from "@/lib/records/review-step";
import { parseInput } from "../input/parse-input";

const stepText = z
  .string()
  .trim()
  .max(maxStepTextLength, `Shorten the text to ${maxStepTextLength} characters.`)
  .default("");

/** What is said with a step, trimmed; "" for nothing. Throws ValidationError at `path` where it is too long. */
export function parseStepText(text: string | undefined, path = "text"): string {
  return parseInput(z.record(z.string(), stepText), { [path]: text })[path] ?? "";
}

/** As `parseStepText`, where something must be said: `missing` says what. */
export function parseRequiredStepText(text: string, missing: string): string {
  const parsed = parseStepText(text);
  if (parsed === "") throw new ValidationError([{ path: "text", message: missing }]);
  return parsed;
}
