"use client";

import type { AnnouncementKind, SupportedField } from "@/lib/records/vocabularies";
import { type AnnouncementForm, withoutAnnouncementSource } from "./announcement-form";
import {
  AnnouncedBySection,
  AnnouncementWhenSection,
  PlacesSection,
  VerificationSection,
} from "./announcement-sections";
import { DeskForm } from "./desk-form";
import { announcementKind, knownZoneOf } from "./form-kind";
import type { FormActions, FormSetup } from "./form-setup";
import { issuesAfterRemoval } from "./issue-paths";
import { type KnownRecords, knownName } from "./known-record";
import { NoteSection } from "./note-section";
import { PreviewPanel } from "./preview-panel";
import { ReactionsSection } from "./reactions-section";
import { SimilarNote } from "./similar-note";
import { SourcesSection } from "./sources-section";
import { useDeskForm } from "./use-desk-form";
import { usePreview } from "./use-preview";

const supported: readonly SupportedField[] = [
  "announced",
  "saidToHaveHappened",
  "independentlyAssessed",
  "announcedBy",
  "place",
  "verification",
  "reactions",
];

const verbs: Partial<Record<AnnouncementKind, string>> = {
  capture: "says it captured",
  recapture: "says it recaptured",
  withdrawal: "announces a withdrawal from",
  denial: "denies the loss of",
};

/** The whole form of an announcement, new or stored. */
export function AnnouncementDeskForm({ setup, actions }: { setup: FormSetup; actions: FormActions }) {
  const state = useDeskForm(announcementKind, setup, actions);
  const { form, access, known } = state;
  const zone = form.zone.trim() || knownZoneOf(form.placeIds[0], known);
  const clock = { ...form.clock, zone: form.clock.zone || (zone ?? "") };
  const preview = usePreview(actions, {
    type: "announcement",
    entry: { ...form, clock },
    eventId: setup.event?.id ?? null,
  });
  return (
    <DeskForm
      title={setup.event === null ? "Log an announcement" : "Change an announcement"}
      setup={setup}
      state={state}
      preview={<PreviewPanel preview={preview} type="announcement" />}
    >
      <AnnouncementWhenSection
        access={access}
        knownZone={zone}
        suggestedTitle={suggestTitle(form, known)}
        similar={<SimilarNote result={preview.result} noun="announcement" />}
      />
      <AnnouncedBySection access={access} />
      <PlacesSection access={access} />
      <VerificationSection access={access} />
      <ReactionsSection access={access} />
      <SourcesSection
        access={access}
        fields={supported}
        onRemove={(index) => {
          state.setForm((before) => withoutAnnouncementSource(before, index));
          state.setIssues((issues) => issuesAfterRemoval(issues, "sources", index));
        }}
      />
      <NoteSection access={access} />
    </DeskForm>
  );
}

/** A plain title made of what is typed: "Russia says it captured Pokrovsk"; "" where it is too little. */
function suggestTitle(form: AnnouncementForm, known: KnownRecords): string {
  const verb = form.kind === null ? undefined : verbs[form.kind];
  const party = knownName(known, form.announcedBy.partyId);
  const places = form.placeIds.map((id) => knownName(known, id));
  if (verb === undefined || party === "" || places.length === 0) return "";
  const listed = places.length === 1 ? places[0] : `${places.slice(0, -1).join(", ")} and ${places.at(-1)}`;
  return `${party} ${verb} ${listed}`;
}
