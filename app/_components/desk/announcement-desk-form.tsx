"use client";

import type { SupportedField } from "@/lib/records/vocabularies";
import { withoutAnnouncementSource } from "./announcement-form";
import { AnnouncedBySection, AnnouncementWhenSection, PlacesSection } from "./announcement-sections";
import { suggestAnnouncementTitle } from "./announcement-words";
import { announcementZone, zoneWords } from "./civil-zone";
import { DeskForm, namesById } from "./desk-form";
import { announcementKind } from "./form-kind";
import type { FormActions, FormSetup } from "./form-setup";
import { NoteSection } from "./note-section";
import { PreviewPanel } from "./preview-panel";
import { ReactionsSection } from "./reactions-section";
import { namesInWords, SimilarNote } from "./similar-note";
import { SourcesSection } from "./sources-section";
import { TitleSection } from "./title-section";
import { useDeskContext } from "./use-desk-context";
import { useDeskForm } from "./use-desk-form";
import { VerificationSection } from "./verification-section";

const supported: readonly SupportedField[] = [
  "announced",
  "saidToHaveHappened",
  "independentlyAssessed",
  "announcedBy",
  "place",
  "verification",
  "reactions",
];

/** The whole form of an announcement, new or stored. */
export function AnnouncementDeskForm({ setup, actions }: { setup: FormSetup; actions: FormActions }) {
  const state = useDeskForm(announcementKind, setup, actions);
  const { form, access, known } = state;
  const zone = announcementZone(form, known);
  const { context, preview, readSimilar } = useDeskContext(announcementKind, setup, actions, state, {
    entryDate: form.announced,
    zone: zone.zone,
  });
  return (
    <DeskForm
      title={setup.event === null ? "Log an announcement" : "Change an announcement"}
      type="announcement"
      setup={setup}
      state={state}
      context={context}
      preview={<PreviewPanel preview={preview} type="announcement" />}
    >
      <AnnouncementWhenSection
        access={access}
        knownZone={zone.zone}
        similar={
          <SimilarNote
            result={preview.result}
            type="announcement"
            about={namesInWords(known, form.placeIds)}
            mine={form}
            known={known}
            names={namesById(context)}
            read={readSimilar}
          />
        }
      />
      <AnnouncedBySection access={access} />
      <PlacesSection access={access} zoneHint={zoneWords(zone)} />
      <TitleSection access={access} suggestion={suggestAnnouncementTitle(form, known)} />
      <VerificationSection access={access} />
      <ReactionsSection access={access} />
      <NoteSection access={access} />
      <SourcesSection
        access={access}
        fields={supported}
        onRemove={(index) => access.removeRow(withoutAnnouncementSource(form, index), "sources", index)}
      />
    </DeskForm>
  );
}
