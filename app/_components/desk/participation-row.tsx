"use client";

import { useState } from "react";
import { participationRoleLabels, participationRoles } from "@/lib/records/vocabularies";
import { SelectField } from "./choice-fields";
import type { ContactForm } from "./contact-form";
import { useDesk } from "./desk-context";
import { type FormAccess, withoutRow, withRow } from "./form-access";
import { FormRow } from "./form-section";
import { OfficeOnDay } from "./office-on-day";
import { RecordField } from "./record-field";
import { TextField } from "./text-field";

type Participation = ContactForm["participations"][number];

/** One who took part: the office held that day, for which party, and in which role. */
export function ParticipationRow(props: {
  access: FormAccess<ContactForm>;
  row: Participation;
  index: number;
}) {
  const { access, row, index } = props;
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
      className="desk-person-row"
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
          className="desk-group"
          value={row.groupName}
          onChange={(groupName) => set({ groupName }, "groupName")}
        />
      ) : (
        <>
          <PersonName path={at("personId")} name={name} />
          <OfficeOnDay
            path={at("office")}
            personId={row.personId}
            name={name}
            partyId={row.partyId}
            latest={person?.detail ?? ""}
          />
        </>
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
          className="desk-whole"
          value={row.printed}
          onChange={(printed) => set({ printed }, "printed")}
        />
      )}
    </FormRow>
  );
}

function PersonName({ path, name }: { path: string; name: string }) {
  const { issues } = useDesk();
  const message = issues.find((issue) => issue.path === path)?.message;
  return (
    <div className="field" id={`field-${path.replaceAll(".", "-")}`} tabIndex={-1}>
      <span className="field-label">Person</span>
      <strong className="desk-person">{name}</strong>
      {message !== undefined && <span className="field-error">{message}</span>}
    </div>
  );
}
