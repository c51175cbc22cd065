import type { RevisedType } from "@/lib/records/history/revised-type";
import type { StoredSnapshot } from "@/lib/records/history/snapshot-values";
import type { Store } from "../../store";
import { readVersions } from "./read-versions";

/**
 * What a record held in these of its versions, by version; one that was never stored is missing. The caller has found out that
 * its reader may see them.
 */
export function listVersions(
  store: Store,
  type: RevisedType,
  id: string,
  versions: readonly number[],
): Promise<Map<number, StoredSnapshot>> {
  return store.read(({ db }) => readVersions(db, type, id, versions));
}
