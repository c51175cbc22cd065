import { mostChangesCounted } from "@/lib/records/history/changed-words";
import type { Store } from "../../store";
import { isShownChange } from "./shown-versions";
import { walkVersions } from "./walk-versions";

/** Versions that are looked at for a count: beyond, it is taken for one of more than are counted. */
const mostLooked = 100_000;

/**
 * How many public records have a change that was made after a data version; `mostChangesCounted + 1` where there are more than that,
 * or too many versions to look at.
 */
export function countChangesSince(store: Store, since: number): Promise<number> {
  return store.read(async ({ db }) => {
    const records = new Set<string>();
    let looked = 0;
    for await (const slice of walkVersions(db, { since, until: null, after: null }, isShownChange(db))) {
      for (const { recordType, recordId } of slice.met) records.add(`${recordType} ${recordId}`);
      looked += slice.looked;
      const isTooMuch = records.size > mostChangesCounted || looked >= mostLooked;
      if (isTooMuch && (records.size > mostChangesCounted || slice.last !== null))
        return mostChangesCounted + 1;
    }
    return records.size;
  });
}
