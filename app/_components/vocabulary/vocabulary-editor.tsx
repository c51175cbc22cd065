"use client";

import type { VocabularyKind } from "@/lib/records/vocabulary-kind";
import { PartyEditor } from "./party-editor";
import { PersonEditor } from "./person-editor";
import { PlaceEditor } from "./place-editor";
import { SeriesEditor } from "./series-editor";
import { TopicEditor } from "./topic-editor";
import { TrackEditor } from "./track-editor";
import type { VocabularyActions, VocabularySetup } from "./vocabulary-setup";

const editors = {
  person: PersonEditor,
  party: PartyEditor,
  place: PlaceEditor,
  track: TrackEditor,
  topic: TopicEditor,
  series: SeriesEditor,
};

/** The form of a record of a vocabulary, new or stored. */
export function VocabularyEditor({
  kind,
  ...props
}: {
  kind: VocabularyKind;
  setup: VocabularySetup;
  actions: VocabularyActions;
}) {
  const Editor = editors[kind];
  return <Editor {...props} />;
}
