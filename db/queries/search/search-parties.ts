import type { RecordMatch } from "@/lib/records/match-records";
import type { Store } from "../../store";
import { searchRecordNames } from "./search-record-names";

/** Parties for the type-ahead, found by name, other names and ISO code; the hint says what kind of party it is. */
export function searchParties(store: Store, text: string): Promise<RecordMatch[]> {
  return searchRecordNames(store, "party", text);
}
