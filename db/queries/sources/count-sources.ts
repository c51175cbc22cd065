import type { SourceCount } from "@/lib/records/source-detail";
import type { SourceFilter } from "@/lib/records/source-filter";
import type { Store } from "../../store";
import { matchSources } from "./list-sources";

/** Most sources that are counted one by one; of more the answer says only that there are more. */
const mostExact = 10_000;

/** Counts the sources that a filter selects, up to 10,000. */
export function countSources(
  store: Store,
  asked: { filter: SourceFilter; isPublic: boolean },
): Promise<SourceCount> {
  return store.read(async ({ db }) => {
    const roots = new Set<string>();
    let count = 0;
    for await (const slice of matchSources(db, { ...asked, sort: "day", after: null })) {
      for (const { rootId } of slice) {
        if (count === mostExact) return { count, reports: roots.size, isAtLeast: true };
        count += 1;
        roots.add(rootId);
      }
    }
    return { count, reports: roots.size, isAtLeast: false };
  });
}
