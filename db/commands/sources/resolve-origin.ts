import { ValidationError } from "@/lib/errors";
import { sourceWords } from "@/lib/records/source";
import { findSourceAt } from "../../rows/find-source-at";
import type { sources } from "../../schema/sources";
import type { Reader } from "../../store";
import { wouldCircle } from "./settle-sources";

/** What a source is derived from: in words, and as a stored source where it is one. */
export interface Origin {
  derivedFrom: string | null;
  derivedFromId: string | null;
}

/** Most characters of the words for an origin. */
const mostCharacters = 2000;

/**
 * What somebody means by the words that a source is derived from: a stored source by the address of its page here or the one
 * where it was published; else the words as they are, as a wire's name. Words that stand stored already mean what they meant.
 * Throws ValidationError at `derivedFrom` where there is no source at an address here, or where the source would be derived
 * from itself.
 */
export async function resolveOrigin(
  db: Reader,
  source: Origin & { id: string },
  words: string | null,
): Promise<Origin> {
  if (words === null) return { derivedFrom: null, derivedFromId: null };
  if (words === source.derivedFrom) return source;
  const origin = await findStoredOrigin(db, words);
  if (origin === null) return { derivedFrom: words, derivedFromId: null };
  if (await wouldCircle(db, source.id, origin.id)) {
    throw new ValidationError([
      {
        path: "derivedFrom",
        message: "That source is this one, or is derived from it. Name what came before both.",
      },
    ]);
  }
  return { derivedFrom: sourceWords(origin).slice(0, mostCharacters), derivedFromId: origin.id };
}

/**
 * The stored source that words name by an address; null where they name none. Throws ValidationError at `derivedFrom` for an
 * address here at which there is none.
 */
export async function findStoredOrigin(
  db: Reader,
  words: string,
): Promise<typeof sources.$inferSelect | null> {
  const source = await findSourceAt(db, words);
  if (source !== null || !words.startsWith("/sources/")) return source;
  throw new ValidationError([{ path: "derivedFrom", message: "There is no source at this address." }]);
}
