"use client";

import type { ReactNode } from "react";
import { announcementKindLabels, announcementKinds } from "@/lib/records/vocabularies";
import type { AnnouncementForm } from "./announcement-form";
import { SegmentField } from "./choice-fields";
import { DateHelp } from "./contact-when-section";
import { DateField } from "./date-field";
import { useDesk } from "./desk-context";
import { type FormAccess, withoutRow } from "./form-access";
import { FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { knownName } from "./known-record";
import { RecordField } from "./record-field";
import { TextField } from "./text-field";
import { TimeFields } from "./time-fields";

type DateName = "announced" | "saidToHaveHappened" | "independentlyAssessed";

/** What was announced and when; `similar` warns of one that stands already. */
export function AnnouncementWhenSection(props: {
  access: FormAccess<AnnouncementForm>;
  knownZone: string | null;
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
    <FormSection title="What and when" path="when" guide="announcement">
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
    </FormSection>
  );
}

/** Who announced it: a party, and where known a person and the body as printed. */
export function AnnouncedBySection({ access }: { access: FormAccess<AnnouncementForm> }) {
  const by = access.form.announcedBy;
  const set = (patch: Partial<typeof by>, field: string) =>
    access.change({ announcedBy: { ...by, ...patch } }, `announcedBy.${field}`);
  return (
    <FormSection title="Announced by" path="announcedBy" guide="announced-by">
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
          onChoose={(person) =>
            // Who speaks speaks for a party, which is filled in where none was named.
            set({ personId: person?.id ?? null, partyId: by.partyId ?? person?.partyId ?? null }, "personId")
          }
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
export function PlacesSection({
  access,
  zoneHint,
}: {
  access: FormAccess<AnnouncementForm>;
  zoneHint: string;
}) {
  const { form, change, removeRow } = access;
  const { known } = useDesk();
  const ids = form.placeIds;
  return (
    <FormSection
      title="Where"
      note="A territorial claim names at least one place."
      path="placeIds"
      guide="place"
    >
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
            if (place === null) return;
            change(
              ({ placeIds }) => ({
                placeIds: placeIds.includes(place.id) ? placeIds : [...placeIds, place.id],
              }),
              "placeIds",
            );
          }}
        />
        <TextField
          label="Time zone, if another"
          path="zone"
          value={form.zone}
          placeholder="Europe/Moscow"
          hint={zoneHint}
          onChange={(zone) => change({ zone }, "zone")}
        />
      </div>
    </FormSection>
  );
}
