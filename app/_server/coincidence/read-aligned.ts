import type { StoredRule } from "@/lib/records/stored-rule";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { type AlignedInput, type AlignedSort, alignedInputOf } from "@/lib/timeline/aligned-input";
import { figureNumbers, type NumberedIn } from "@/lib/timeline/figure-numbers";
import type { TimelineTrack } from "@/lib/timeline/timeline-event";
import { remember } from "../remember";
import { readCountedRule, ruleKey } from "./read-counted-rule";
import { isTaskError } from "./worker-pool";

/** About what an aligned view takes in memory, in bytes. */
const bytesPerRow = 4_000;
const bytesOfCurve = 8_000;

/** The contacts of a rule at day 0, kept by data version. Rejects with TaskError where a large record could not be counted. */
export function readAligned(
  rule: StoredRule,
  windowDays: number,
  { numbers, tracks }: { numbers: ReadonlyMap<string, NumberedIn>; tracks: readonly TimelineTrack[] },
  { sort, mostRows }: { sort: AlignedSort; mostRows?: number },
): Promise<AlignedInput> {
  return remember(
    `aligned ${sort} ${mostRows ?? ""} ${ruleKey(rule, windowDays)}`,
    async () => {
      const counted = await readCountedRule(rule, windowDays);
      const { consequents } = counted.evaluation;
      return alignedInputOf(counted, figureNumbers(consequents, tracks, numbers), sort, mostRows);
    },
    ({ rows }) => bytesOfCurve + bytesPerRow * rows.length,
  );
}

/** As readAligned; null where a thread could not count a large record now. */
export async function readAlignedOrNull(
  ...asked: Parameters<typeof readAligned>
): Promise<AlignedInput | null> {
  try {
    return await readAligned(...asked);
  } catch (error) {
    if (!isTaskError(error)) throw error;
    console.warn(`The aligned view was not worked out: ${error.message}`);
    return null;
  }
}

/** The order of the rows that an address asks for. */
export function alignedSortOf(parameters: AddressParameters): AlignedSort {
  const value = parameters instanceof URLSearchParams ? parameters.get("order") : parameters.order;
  return value === "lag" ? "lag" : "date";
}
