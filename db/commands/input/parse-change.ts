import { z } from "zod";
import { ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { parseInput, parseReason } from "./parse-input";
import { parseTogether } from "./parse-together";

/** Why a published record changes, and what its readers are told; as typed. */
export interface ChangeWords {
  /** Left out only by the system itself: it stands in the public history. */
  reason?: string;
  publicNote?: string | null;
}

const publicNoteInput = z.object({
  publicNote: z
    .string()
    .trim()
    .max(1000, "Shorten the public note to 1000 characters.")
    .nullish()
    .transform((text) => text || null),
});

/**
 * The reason and the public note of a change, trimmed. `missingNote` is what to say where readers must be told something and
 * are not; null where the note may be left out. Throws ValidationError at `reason` and `publicNote`.
 */
export function parseChange(
  actor: Actor | null,
  { reason, publicNote }: ChangeWords,
  missingNote: string | null,
): { reason: string | null; publicNote: string | null } {
  const [why, note] = parseTogether(
    () => parseChangeReason(actor, reason),
    () => parsePublicNote(publicNote, missingNote),
  );
  return { reason: why, publicNote: note };
}

/** The reason for changing what is published, trimmed; null from the system alone. Throws ValidationError at `reason`. */
export function parseChangeReason(actor: Actor | null, reason: string | undefined): string | null {
  const parsed = parseReason(reason);
  if (parsed === null && actor !== null) {
    const message = "Say why the record changes; it stands in its public history.";
    throw new ValidationError([{ path: "reason", message }]);
  }
  return parsed;
}

function parsePublicNote(publicNote: string | null | undefined, missingNote: string | null): string | null {
  const parsed = parseInput(publicNoteInput, { publicNote }).publicNote;
  if (parsed === null && missingNote !== null) {
    throw new ValidationError([{ path: "publicNote", message: missingNote }]);
  }
  return parsed;
}
