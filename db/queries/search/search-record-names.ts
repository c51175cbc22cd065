import { matchRecords, type RecordMatch } from "@/lib/records/match-records";
import type { RecordKind } from "@/lib/records/record-path";
import type { Store } from "../../store";
import { listRecordNames } from "../records/list-record-names";

/** The records of a kind that fit what is typed, by all their names, with the hint that lists give them too. */
export async function searchRecordNames(
  store: Store,
  kind: RecordKind,
  text: string,
): Promise<RecordMatch[]> {
  const records = await listRecordNames(store, kind);
  return matchRecords(records, text).map(({ record: { aliases: _others, ...record }, matchedAlias }) => ({
    ...record,
    matchedAlias,
  }));
}
