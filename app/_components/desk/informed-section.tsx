"use client";

import { useId } from "react";
import { TableScroll } from "@/app/_components/table-scroll";
import { notificationStandingLabels, notificationStandings } from "@/lib/records/vocabularies";
import { AddRowButton } from "./add-row-button";
import { type ContactForm, contactForm } from "./contact-form";
import { useDesk, useMessage } from "./desk-context";
import { FieldMessage } from "./field-shell";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormSection } from "./form-section";
import { fieldId } from "./issue-paths";
import { type KnownRecord, knownName } from "./known-record";
import { RecordField } from "./record-field";
import { SourceField } from "./source-field";

type Notification = ContactForm["notifications"][number];

/** Which parties were told, and when: a row a party, one choice a row. `usual` are the parties asked about most. */
export function InformedSection(props: { access: FormAccess<ContactForm>; usual: readonly KnownRecord[] }) {
  const { form, change } = props.access;
  const { remember } = useDesk();
  const rows = form.notifications;
  const missing = props.usual.filter((party) => rows.every((row) => row.partyId !== party.id));
  function add(parties: readonly KnownRecord[]): void {
    for (const party of parties) remember(party);
    const added = contactForm.parse({ notifications: parties.map((party) => ({ partyId: party.id })) });
    change(
      ({ notifications }) => ({ notifications: [...notifications, ...added.notifications] }),
      "notifications",
    );
  }
  return (
    <FormSection
      title="Who was informed"
      note="Leave Unknown until a source says so."
      path="notifications"
      guide="informed"
    >
      {rows.length > 0 && (
        <TableScroll label="Who was informed">
          <table className="desk-matrix">
            <thead>
              <tr>
                <th scope="col">Party</th>
                {notificationStandings.map((standing) => (
                  <th key={standing} scope="col">
                    {notificationStandingLabels[standing]}
                  </th>
                ))}
                <th scope="col">Source</th>
                <th scope="col">Note</th>
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <InformedRow key={row.rowKey} access={props.access} row={row} index={index} />
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <div className="desk-row">
        <RecordField
          kind="party"
          label="Add a party"
          path="notifications.party"
          onChoose={(party) => {
            if (party !== null) add([party]);
          }}
        />
        {missing.length > 0 && (
          <div className="desk-low">
            <AddRowButton list="notifications" count={rows.length} onAdd={() => add(missing)}>
              Add {missing.map((party) => party.name).join(", ")}
            </AddRowButton>
          </div>
        )}
      </div>
    </FormSection>
  );
}

function InformedRow(props: { access: FormAccess<ContactForm>; row: Notification; index: number }) {
  const { row, index } = props;
  const { known } = useDesk();
  const group = useId();
  const rows = props.access.form.notifications;
  const path = `notifications.${index}`;
  const message = useMessage(`${path}.partyId`);
  const name = knownName(known, row.partyId);
  const set = (patch: Partial<Notification>, field: string) =>
    props.access.change({ notifications: withRow(rows, index, patch) }, `${path}.${field}`);
  return (
    <tr id={fieldId(path)} tabIndex={-1}>
      <th scope="row">
        {name}
        <FieldMessage path={`${path}.partyId`} message={message} />
      </th>
      {notificationStandings.map((standing) => (
        <td key={standing}>
          <label className="desk-cell">
            <input
              type="radio"
              name={group}
              checked={row.standing === standing}
              onChange={() => set({ standing }, "standing")}
            />
            <span className="desk-cell-word" aria-hidden="true">
              {notificationStandingLabels[standing]}
            </span>
            <span className="visually-hidden">
              {name}: {notificationStandingLabels[standing]}
            </span>
          </label>
        </td>
      ))}
      <td>
        <SourceField
          path={`${path}.source`}
          label={`Source for ${name}`}
          isLabelHidden
          value={row.source}
          onChange={(source) => set({ source }, "source")}
        />
      </td>
      <td>
        <input
          type="text"
          id={fieldId(`${path}.note`)}
          aria-label={`Note on ${name}`}
          placeholder="Note"
          value={row.note}
          onChange={(event) => set({ note: event.target.value }, "note")}
        />
      </td>
      <td>
        <button
          type="button"
          className="button-quiet desk-small"
          onClick={() =>
            props.access.removeRow({ notifications: withoutRow(rows, index) }, "notifications", index)
          }
        >
          Remove<span className="visually-hidden"> {name}</span>
        </button>
      </td>
    </tr>
  );
}
