"use client";

import type { SupportedField } from "@/lib/records/vocabularies";
import { withoutContactSource } from "./contact-form";
import { ContactWhenSection } from "./contact-when-section";
import { ContactWhereSection } from "./contact-where-section";
import { ContactWhoSection } from "./contact-who-section";
import { suggestTitle } from "./contact-words";
import { DeskForm } from "./desk-form";
import { contactKind, knownZoneOf } from "./form-kind";
import type { FormActions, FormSetup } from "./form-setup";
import { InformedSection } from "./informed-section";
import { issuesAfterRemoval } from "./issue-paths";
import { NoteSection } from "./note-section";
import { PreviewPanel } from "./preview-panel";
import { ReactionsSection } from "./reactions-section";
import { SimilarNote } from "./similar-note";
import { SourcesSection } from "./sources-section";
import { AcknowledgementsSection, OutsideCountsSection, ReadoutsSection } from "./statements-sections";
import { TopicsSection } from "./topics-section";
import { useDeskForm } from "./use-desk-form";
import { usePreview } from "./use-preview";

const supported: readonly SupportedField[] = [
  "held",
  "madePublic",
  "status",
  "place",
  "participants",
  "duration",
  "topics",
  "notifications",
  "acknowledgements",
  "readouts",
  "reactions",
  "outsideCounts",
];

/** The whole form of a contact, new or stored. */
export function ContactDeskForm({ setup, actions }: { setup: FormSetup; actions: FormActions }) {
  const state = useDeskForm(contactKind, setup, actions);
  const { form, access, known } = state;
  const zone = form.zone.trim() || knownZoneOf(form.placeId, known);
  const clock = { ...form.clock, zone: form.clock.zone || (zone ?? "") };
  const preview = usePreview(actions, {
    type: "contact",
    entry: { ...form, clock },
    eventId: setup.event?.id ?? null,
  });
  return (
    <DeskForm
      title={setup.event === null ? "Log a contact" : "Change a contact"}
      setup={setup}
      state={state}
      preview={<PreviewPanel preview={preview} type="contact" />}
    >
      <ContactWhenSection
        access={access}
        knownZone={zone}
        suggestedTitle={suggestTitle(form, known)}
        similar={<SimilarNote result={preview.result} noun="contact" />}
      />
      <ContactWhereSection access={access} />
      <ContactWhoSection
        access={access}
        offices={preview.result?.status === "evaluated" ? preview.result.offices : {}}
      />
      <InformedSection access={access} usual={setup.usualParties} />
      <AcknowledgementsSection access={access} />
      <ReadoutsSection access={access} />
      <ReactionsSection access={access} />
      <TopicsSection access={access} />
      <OutsideCountsSection access={access} />
      <SourcesSection
        access={access}
        fields={supported}
        onRemove={(index) => {
          state.setForm((before) => withoutContactSource(before, index));
          state.setIssues((issues) => issuesAfterRemoval(issues, "sources", index));
        }}
      />
      <NoteSection access={access} />
    </DeskForm>
  );
}
