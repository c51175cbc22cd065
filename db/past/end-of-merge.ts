import { z } from "zod";
import type { PastCopy } from "./past-copy";

const row = z.object({ kind: z.string(), at: z.number(), userName: z.string() });

/**
 * The data version to which a merge was whole. A merge and its undoing write several versions in one transaction, each of which raises the
 * data version: between them the record was never seen, and names what is gone. One that falls in between means its end.
 */
export function endOfMerge({ connection, dataVersion }: PastCopy): number {
  const read = connection.prepare(
    `SELECT kind, at, user_name AS userName FROM revisions WHERE data_version = ? AND version > 1 LIMIT 1`,
  );
  const versionOf = (number: number) => row.safeParse(read.get(number)).data ?? null;
  let last = dataVersion;
  let own = versionOf(last);
  while (own !== null && (own.kind === "merge" || own.kind === "unmerge")) {
    const next = versionOf(last + 1);
    if (next?.kind !== own.kind || next.at !== own.at || next.userName !== own.userName) break;
    last += 1;
    own = next;
  }
  return last;
}
