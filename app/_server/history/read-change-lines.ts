import { type ChangesQuestion, listChangesSince } from "@/db/queries/history/list-changes-since";
import type { Store } from "@/db/store";
import { type ChangeLine, changeLines } from "@/lib/records/history/change-lines";
import type { ChangePlace, RecordChange } from "@/lib/records/history/record-change";

/** An import that was undone leaves thousands of changes that are one line: so many pages of them are read for one of the list. */
const mostPages = 20;

/**
 * A page of the list of changes as lines, the newest first: from half of the question's `limit` to twice as many. While changes share
 * the last line it reads on, for twenty pages of the list at most.
 */
export async function readChangeLines(
  store: Store,
  question: ChangesQuestion,
): Promise<{ lines: ChangeLine[]; next: ChangePlace | null }> {
  const changes: RecordChange[] = [];
  let after = question.after;
  for (let page = 0; page < mostPages; page += 1) {
    const read = await listChangesSince(store, { ...question, after });
    changes.push(...read.changes);
    after = read.next;
    const lines = changeLines(changes);
    const mayGoOn = lines.at(-1)?.change.record === null;
    if (after === null || lines.length >= 2 * question.limit) break;
    if (lines.length >= question.limit / 2 && !mayGoOn) break;
  }
  return { lines: changeLines(changes), next: after };
}
