import type { SQL } from "drizzle-orm";
import type { OpenRecordKind } from "@/lib/exchange/open/record-document";
import { isShownRecord } from "../../rows/hidden-records";
import { parties } from "../../schema/parties";
import { people } from "../../schema/people";
import { places } from "../../schema/places";
import { series } from "../../schema/series";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/** The table of each kind of record that has public documents. */
export const openRecordTables = {
  person: people,
  place: places,
  party: parties,
  track: tracks,
  series,
  topic: topics,
} as const;

/** Whether readers may see a record: what an import adds they may not, before it is made visible. Undefined: all. */
export function isOpenRecord(db: Reader, kind: OpenRecordKind): SQL | undefined {
  if (kind !== "person" && kind !== "place" && kind !== "party") return undefined;
  return isShownRecord(db, kind, openRecordTables[kind].id);
}
