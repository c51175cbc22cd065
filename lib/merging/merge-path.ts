import { isMergeable, type VocabularyKind, vocabularyPath } from "../records/vocabulary-kind";
import type { MergedType } from "./change";

/** The desk's page on which another record is merged into this one; `otherId` is that other, once it is chosen. */
export function mergePath(type: MergedType, keptId: string, otherId: string | null = null): string {
  const other = otherId === null ? "" : encodeURIComponent(otherId);
  if (type === "event") {
    const kept = `/desk/events/merge?kept=${encodeURIComponent(keptId)}`;
    return otherId === null ? kept : `${kept}&other=${other}`;
  }
  const page = `${vocabularyPath(type, keptId)}/merge`;
  return otherId === null ? page : `${page}?other=${other}`;
}

/** The desk's page of a record that was or can be merged. */
export function mergedRecordPath(type: MergedType, id: string): string {
  return type === "event" ? `/desk/history/event/${encodeURIComponent(id)}` : vocabularyPath(type, id);
}

/** The merge page of a record of a vocabulary; null of a kind that is never merged. */
export function vocabularyMergePath(kind: VocabularyKind, id: string): string | null {
  return isMergeable(kind) ? mergePath(kind, id) : null;
}
