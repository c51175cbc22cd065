"use client";

import type { ReactNode } from "react";
import {
  announcementKindLabels,
  announcementKinds,
  standingLabels,
  standings,
} from "@/lib/records/vocabularies";
import { type AnnouncementForm, announcementForm } from "./announcement-form";
import { SegmentField, SelectField } from "./choice-fields";
import { DateHelp } from "./contact-when-section";
import { DateField } from "./date-field";
import { useDesk } from "./desk-context";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormRow, FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { knownName } from "./known-record";
import { RecordField } from "./record-field";
import { RowDateField, RowPartyField, RowSourceField } from "./row-fields";
import { TextField } from "./text-field";
import { TimeFields } from "./time-fields";
import { TitleFields } from "./title-fields";

type DateName = "announced" | "saidToHaveHappened" | "independentlyAssessed";

/** What was announced and when; `similar` warns of one that stands already. */
export function AnnouncementWhenSection(props: {
  access: FormAccess<AnnouncementForm>;
  knownZone: string | null;
  suggestedTitle: string;
  similar: ReactNode;
}) {
  const { form, change } = props.access;
  const date = (label: string, name: DateName) => (
    <DateField
      label={label}
      path={name}
      value={form[name]}
      onChange={(value) => change({ [name]: value }, name)}
      printed={{
        path: `${name}Printed`,
        value: form[`${name}Printed`],
        onChange: (value) => change({ [`${name}Printed`]: value }, `${name}Printed`),
      }}
    />
  );
  return (
    <FormSection title="What and when" path="when">
      <SegmentField
        label="Kind"
        path="kind"
        words={announcementKinds}
        labels={announcementKindLabels}
        value={form.kind}
        onChange={(kind) => change({ kind }, "kind")}
      />
      <div className="desk-row desk-row-dates">
        {date("Announced on", "announced")}
        <TimeFields
          clock={form.clock}
          knownZone={props.knownZone}
          onChange={(clock, path) => change({ clock }, path)}
        />
      </div>
      <div className="desk-row">
        {date(
          form.kind === "truce" || form.kind === "ceasefire" ? "In force" : "Said to have happened",
          "saidToHaveHappened",
        )}
        {date("Independently assessed", "independentlyAssessed")}
      </div>
      <DateHelp />
      {props.similar}
      <TitleFields access={props.access} suggestion={props.suggestedTitle} />
    </FormSection>
  );
}

/** Who announced it: a party, and where known a person and the body as printed. */
export function AnnouncedBySection({ access }: { access: FormAccess<AnnouncementForm> }) {
  const by = access.form.announcedBy;
  const set = (patch: Partial<typeof by>, field: string) =>
    access.change({ announcedBy: { ...by, ...patch } }, `announcedBy.${field}`);
  return (
    <FormSection title="Announced by" path="announcedBy">
      <div className="desk-row">
        <RecordField
          kind="party"
          label="Party"
          path="announcedBy.partyId"
          value={by.partyId}
          onChoose={(party) => set({ partyId: party?.id ?? null }, "partyId")}
        />
        <RecordField
          kind="person"
          label="Person, if one spoke"
          path="announcedBy.personId"
          value={by.personId}
          onChoose={(person) => set({ personId: person?.id ?? null }, "personId")}
        />
        <TextField
          label="Body, as printed"
          path="announcedBy.body"
          value={by.body}
          placeholder="Ministry of Defence"
          onChange={(body) => set({ body }, "body")}
        />
      </div>
    </FormSection>
  );
}

/** The places that it is about. */
export function PlacesSection({ access }: { access: FormAccess<AnnouncementForm> }) {
  const { form, change, removeRow } = access;
  const { known } = useDesk();
  const ids = form.placeIds;
  return (
    <FormSection title="Where" note="A territorial claim names at least one place." path="placeIds">
      {ids.length > 0 && (
        <ul className="desk-places">
          {ids.map((id, index) => (
            <li key={id} id={fieldId(`placeIds.${index}`)}>
              <span>
                <strong>{knownName(known, id)}</strong>{" "}
                <span className="note">{known[id]?.detail ?? ""}</span>
              </span>
              <button
                type="button"
                className="button-quiet desk-small"
                onClick={() => removeRow({ placeIds: withoutRow(ids, index) }, "placeIds", index)}
              >
                Remove<span className="visually-hidden"> {knownName(known, id)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="desk-row">
        <RecordField
          kind="place"
          label="Add a place"
          path="placeIds.place"
          onChoose={(place) => {
            if (place !== null && !ids.includes(place.id))
              change({ placeIds: [...ids, place.id] }, "placeIds");
          }}
        />
        <TextField
          label="Time zone, if not that of the place"
          path="zone"
          value={form.zone}
          placeholder="Europe/Moscow"
          hint="Where it was announced: its civil days count."
          onChange={(zone) => change({ zone }, "zone")}
        />
      </div>
    </FormSection>
  );
}

/** How the claim stands: a history, one row an assessment, the last the standing now. */
export function VerificationSection({ access }: { access: FormAccess<AnnouncementForm> }) {
  const rows = access.form.verifications;
  return (
    <FormSection
      title="Verification"
      note="A history: the last row is the standing now. With none it is claimed."
      path="verifications"
    >
      {rows.map((row, index) => {
        const at = (field: string) => `verifications.${index}.${field}`;
        const set = (patch: Partial<(typeof rows)[number]>, field: string) =>
          access.change({ verifications: withRow(rows, index, patch) }, at(field));
        return (
          <FormRow
            key={row.rowKey}
            path={`verifications.${index}`}
            name={`assessment ${index + 1}`}
            onRemove={() =>
              access.removeRow({ verifications: withoutRow(rows, index) }, "verifications", index)
            }
          >
            <SelectField
              label="Standing"
              path={at("standing")}
              words={standings}
              labels={standingLabels}
              value={row.standing}
              onChange={(standing) => set({ standing }, "standing")}
            />
            <RowDateField row={row} at={at} set={set} />
            <TextField
              label="Assessed by, as printed"
              path={at("assessor")}
              value={row.assessor}
              onChange={(assessor) => set({ assessor }, "assessor")}
            />
            <RowPartyField row={row} at={at} set={set} label="Party, if it is one" />
            <RowSourceField row={row} at={at} set={set} />
          </FormRow>
        );
      })}
      <button
        type="button"
        onClick={() => {
          const added = announcementForm.parse({ verifications: [{}] }).verifications;
          access.change({ verifications: [...rows, ...added] }, "verifications");
        }}
      >
        Add an assessment
      </button>
    </FormSection>
  );
}
