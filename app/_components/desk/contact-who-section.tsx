"use client";

import { type ContactForm, contactForm } from "./contact-form";
import { useDesk, useTyped } from "./desk-context";
import { focusRow } from "./focus-row";
import type { FormAccess } from "./form-access";
import { FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { knownName } from "./known-record";
import { ParticipationRow } from "./participation-row";
import { RecordField } from "./record-field";

type Participation = ContactForm["participations"][number];

/** A blank row; the form's own schema makes it, so that it is whole. */
function newParticipation(values: Partial<Participation>): Participation[] {
  return contactForm.parse({ participations: [values] }).participations;
}

/** Who took part, for which party and in which role; and the tracks that the contact stands on. */
export function ContactWhoSection({ access }: { access: FormAccess<ContactForm> }) {
  const { form, change } = access;
  const { known, tracks, day } = useDesk();
  const [group, setGroup] = useTyped("participations.group");
  const rows = form.participations;
  function addGroup(): void {
    if (group.trim() === "") return;
    const groupName = group.trim();
    change((before) => withParticipation(before, { groupName }), "participations");
    setGroup("");
  }
  return (
    <FormSection title="Who, and for whom" path="participations" guide="who">
      {rows.length > 0 && (
        <div className="desk-people">
          <div className="desk-people-head" aria-hidden="true">
            <span>Person</span>
            <span>{day === null ? "Office" : `Office on ${day.words}`}</span>
            <span>For</span>
            <span>Role</span>
          </div>
          {rows.map((row, index) => (
            <ParticipationRow key={row.rowKey} access={access} row={row} index={index} />
          ))}
        </div>
      )}
      <div className="desk-row" data-first-field>
        <RecordField
          kind="person"
          label="Add a person"
          path="participations.person"
          onChoose={(person) => {
            if (person === null) return;
            const { id: personId, partyId } = person;
            change((before) => withParticipation(before, { personId, partyId }), "participations");
          }}
        />
        <div className="desk-with-button">
          <div className="field">
            <label htmlFor={fieldId("participations.group")}>Or describe a group</label>
            <input
              id={fieldId("participations.group")}
              type="text"
              autoComplete="off"
              placeholder="Russian delegation"
              value={group}
              onChange={(event) => setGroup(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                addGroup();
              }}
            />
          </div>
          <button
            type="button"
            onClick={() => {
              if (group.trim() !== "") focusRow("participations", rows.length);
              addGroup();
            }}
          >
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

/** One more participant: the first two are principals until somebody says otherwise. */
function withParticipation(
  { participations: rows }: ContactForm,
  added: Omit<Parameters<typeof newParticipation>[0], "role">,
): Pick<ContactForm, "participations"> {
  const role = rows.filter((row) => row.role === "principal").length < 2 ? "principal" : "delegation";
  return { participations: [...rows, ...newParticipation({ ...added, role })] };
}
