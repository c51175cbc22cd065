import type { PartyDocument } from "./party-document";
import type { PersonDocument } from "./person-document";
import type { PlaceDocument } from "./place-document";
import type { SeriesDocument } from "./series-document";
import type { TopicDocument } from "./topic-document";
import type { TrackDocument } from "./track-document";

/** The kinds of record, beside events and sources, that have public documents. */
export const openRecordKinds = ["person", "place", "party", "track", "series", "topic"] as const;
export type OpenRecordKind = (typeof openRecordKinds)[number];

/** The document of each kind. */
export interface RecordDocuments {
  person: PersonDocument;
  place: PlaceDocument;
  party: PartyDocument;
  track: TrackDocument;
  series: SeriesDocument;
  topic: TopicDocument;
}
export type RecordDocument = RecordDocuments[OpenRecordKind];
