"use client";

import { useState } from "react";
import { participationRoleLabels, participationRoles } from "@/lib/records/vocabularies";
import { SelectField } from "./choice-fields";
import { type ContactForm, contactForm } from "./contact-form";
import { useDesk } from "./desk-context";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormRow, FormSection } from "./form-section";
import { knownName } from "./known-record";
import { RecordField } from "./record-field";
import { TextField } from "./text-field";

type Participation = ContactForm["participations"][number];

/** A blank row; the form's own schema makes it, so that it is whole. */
function newParticipation(values: Partial<Participation>): Participation[] {
  return contactForm.parse({ participations: [values] }).participations;
}

/** Who took part, for which party and in which role; and the tracks that the contact stands on. */
export function ContactWhoSection(props: {
  access: FormAccess<ContactForm>;
  /** Offices on the day of the contact by the person's id, as far as recorded. */
  offices: Readonly<Record<string, string>>;
}) {
  const { access, offices } = props;
  const { form, change } = access;
  const { known, tracks } = useDesk();
  const [group, setGroup] = useState("");
  const rows = form.participations;
  const role = rows.filter((row) => row.role === "principal").length < 2 ? "principal" : "delegation";
  function addGroup(): void {
    if (group.trim() === "") return;
    change(
      { participations: [...rows, ...newParticipation({ groupName: group.trim(), role })] },
      "participations",
    );
    setGroup("");
  }
  return (
    <FormSection title="Who, and for whom" path="participations">
      {rows.map((row, index) => (
        <ParticipationRow key={row.rowKey} access={access} row={row} index={index} offices={offices} />
      ))}
      <div className="desk-row">
        <RecordField
          kind="person"
          label="Add a person"
          path="participations.person"
          onChoose={(person) => {
            if (person === null) return;
            const added = newParticipation({ personId: person.id, partyId: person.partyId, role });
            change({ participations: [...rows, ...added] }, "participations");
          }}
        />
        <div className="desk-with-button">
          <div className="field">
            <label htmlFor="desk-add-group">Or describe a group</label>
            <input
              id="desk-add-group"
              type="text"
              autoComplete="off"
              placeholder="Russian delegation"
              value={group}
              onChange={(event) => setGroup(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                addGroup();
              }}
            />
          </div>
          <button type="button" onClick={addGroup}>
            Add
          </button>
        </div>
      </div>
      {tracks.length > 0 && (
        <fieldset className="desk-supports">
          <legend>Tracks</legend>
          {tracks.map((track) => (
            <label key={track.id} className="desk-check">
              <input
                type="checkbox"
                checked={form.trackIds.includes(track.id)}
                onChange={(event) =>
                  change(
                    {
                      trackIds: event.target.checked
                        ? [...form.trackIds, track.id]
                        : form.trackIds.filter((id) => id !== track.id),
                    },
                    "trackIds",
                  )
                }
              />
              {track.name}
            </label>
          ))}
        </fieldset>
      )}
      {rows.length > 0 && rows.every((row) => row.personId === null) && (
        <p className="note">With groups alone the contact has no ordinal: that takes two named principals.</p>
      )}
      <p className="visually-hidden" aria-live="polite">
        {rows.map((row) => knownName(known, row.personId) || row.groupName).join(", ")}
      </p>
    </FormSection>
  );
}

function ParticipationRow(props: {
  access: FormAccess<ContactForm>;
  row: Participation;
  index: number;
  offices: Readonly<Record<string, string>>;
}) {
  const { access, row, index, offices } = props;
  const { known } = useDesk();
  const rows = access.form.participations;
  const [isPrintedOpen, setPrintedOpen] = useState(row.printed !== "");
  const person = row.personId === null ? undefined : known[row.personId];
  const name = person?.name ?? row.groupName;
  const at = (field: string) => `participations.${index}.${field}`;
  const set = (patch: Partial<Participation>, field: string) =>
    access.change({ participations: withRow(rows, index, patch) }, at(field));
  return (
    <FormRow
      path={`participations.${index}`}
      name={name}
      extra={
        !isPrintedOpen && (
          <button type="button" className="button-quiet desk-small" onClick={() => setPrintedOpen(true)}>
            As printed<span className="visually-hidden">: the name of {name}</span>
          </button>
        )
      }
      onRemove={() => access.removeRow({ participations: withoutRow(rows, index) }, "participations", index)}
    >
      {row.personId === null ? (
        <TextField
          label="Group"
          path={at("groupName")}
          value={row.groupName}
          onChange={(groupName) => set({ groupName }, "groupName")}
        />
      ) : (
        <PersonName
          path={at("personId")}
          name={name}
          detail={(row.personId === null ? null : offices[row.personId]) ?? person?.detail ?? ""}
        />
      )}
      <RecordField
        kind="party"
        label="For"
        path={at("partyId")}
        value={row.partyId}
        onChoose={(party) => set({ partyId: party?.id ?? null }, "partyId")}
      />
      <SelectField
        label="Role"
        path={at("role")}
        words={participationRoles}
        labels={participationRoleLabels}
        value={row.role}
        onChange={(role) => set({ role: role ?? "delegation" }, "role")}
      />
      {isPrintedOpen && (
        <TextField
          label="Name as printed"
          path={at("printed")}
          value={row.printed}
          onChange={(printed) => set({ printed }, "printed")}
        />
      )}
    </FormRow>
  );
}

function PersonName({ path, name, detail }: { path: string; name: string; detail: string }) {
  const { issues } = useDesk();
  const message = issues.find((issue) => issue.path === path)?.message;
  return (
    <div className="field" id={`field-${path.replaceAll(".", "-")}`} tabIndex={-1}>
      <span className="field-label">Person</span>
      <strong className="desk-person">{name}</strong>
      {detail !== "" && <span className="field-hint">{detail}</span>}
      {message !== undefined && <span className="field-error">{message}</span>}
    </div>
  );
}
