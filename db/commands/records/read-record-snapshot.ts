import type { NamedKind } from "../../rows/read-names";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { readPartySnapshot } from "./party-plan";
import { readPersonSnapshot } from "./person-plan";
import { readPlaceSnapshot } from "./place-plan";
import { readSeriesSnapshot } from "./series-plan";
import { readTopicSnapshot } from "./topic-plan";
import { readTrackSnapshot } from "./track-plan";

const readers: Record<NamedKind, (db: Reader, id: string) => Promise<Snapshot>> = {
  person: readPersonSnapshot,
  party: readPartySnapshot,
  place: readPlaceSnapshot,
  series: readSeriesSnapshot,
  topic: readTopicSnapshot,
  track: readTrackSnapshot,
};

/** A record of a vocabulary as a revision keeps it; throws where there is none. */
export function readRecordSnapshot(db: Reader, kind: NamedKind, id: string): Promise<Snapshot> {
  return readers[kind](db, id);
}
