"use client";

import type { SupportedField } from "@/lib/records/vocabularies";
import { contactZone, zoneWords } from "./civil-zone";
import { withoutContactSource } from "./contact-form";
import { ContactWhenSection } from "./contact-when-section";
import { ContactWhereSection } from "./contact-where-section";
import { ContactWhoSection } from "./contact-who-section";
import { suggestTitle } from "./contact-words";
import { DeskForm, namesById } from "./desk-form";
import { contactKind } from "./form-kind";
import type { FormActions, FormSetup } from "./form-setup";
import { InformedSection } from "./informed-section";
import { NoteSection } from "./note-section";
import { PreviewPanel } from "./preview-panel";
import { ReactionsSection } from "./reactions-section";
import { namesInWords, SimilarNote } from "./similar-note";
import { SourcesSection } from "./sources-section";
import { AcknowledgementsSection, OutsideCountsSection, ReadoutsSection } from "./statements-sections";
import { TitleSection } from "./title-section";
import { TopicsSection } from "./topics-section";
import { useDeskContext } from "./use-desk-context";
import { useDeskForm } from "./use-desk-form";

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
  const zone = contactZone(form, known);
  const { context, preview, readSimilar } = useDeskContext(contactKind, setup, actions, state, {
    entryDate: form.held,
    zone: zone.zone,
  });
  return (
    <DeskForm
      title={setup.event === null ? "Log a contact" : "Change a contact"}
      type="contact"
      setup={setup}
      state={state}
      context={context}
      preview={<PreviewPanel preview={preview} type="contact" />}
    >
      <ContactWhenSection
        access={access}
        knownZone={zone.zone}
        similar={
          <SimilarNote
            result={preview.result}
            type="contact"
            about={namesInWords(known, form.participations.map((row) => row.personId).slice(0, 2))}
            mine={form}
            known={known}
            names={namesById(context)}
            read={readSimilar}
          />
        }
      />
      <ContactWhereSection access={access} zoneHint={zoneWords(zone)} />
      <ContactWhoSection access={access} />
      <TitleSection access={access} suggestion={suggestTitle(form, known)} />
      <InformedSection access={access} usual={setup.usualParties} />
      <AcknowledgementsSection access={access} />
      <ReadoutsSection access={access} />
      <ReactionsSection access={access} />
      <TopicsSection access={access} />
      <OutsideCountsSection access={access} />
      <NoteSection access={access} />
      <SourcesSection
        access={access}
        fields={supported}
        onRemove={(index) => access.removeRow(withoutContactSource(form, index), "sources", index)}
      />
    </DeskForm>
  );
}
