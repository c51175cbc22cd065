import type { VocabularySaveResult } from "@/app/_components/vocabulary/vocabulary-setup";
import type { Store } from "@/db/store";
import { type ConflictError, NotFoundError } from "@/lib/errors";
import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import { readVocabularyEntry } from "./vocabulary-entry";

/**
 * Answers a save that something stored stands in the way of: with that version, so that the form can show both. A new record
 * whose first save was stored while its answer was lost is met here as well.
 */
export async function answerVocabularyConflict(
  store: Store,
  kind: VocabularyKind,
  id: string,
  error: ConflictError,
): Promise<VocabularySaveResult> {
  try {
    const { version, slug, entry, known } = await readVocabularyEntry(store, kind, id);
    return { status: "conflict", stored: { version, slug, entry, known } };
  } catch (unreadable) {
    if (unreadable instanceof NotFoundError) return { status: "refused", message: error.message };
    throw unreadable;
  }
}
