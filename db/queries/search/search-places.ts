import type { RecordMatch } from "@/lib/records/match-records";
import type { Store } from "../../store";
import { searchRecordNames } from "./search-record-names";

/** Places for the type-ahead, found by name and other names; the hint says what it is and in which country. */
export function searchPlaces(store: Store, text: string): Promise<RecordMatch[]> {
  return searchRecordNames(store, "place", text);
}
