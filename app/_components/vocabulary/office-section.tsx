"use client";

import { useEffect, useRef } from "react";
import { DateField } from "@/app/_components/desk/date-field";
import { type FormAccess, withoutRow, withRow } from "@/app/_components/desk/form-access";
import { FormRow } from "@/app/_components/desk/form-section";
import { fieldId } from "@/app/_components/desk/issue-paths";
import { RecordField } from "@/app/_components/desk/record-field";
import { TextField } from "@/app/_components/desk/text-field";
import { type PersonForm, personForm } from "./vocabulary-forms";
import { VocabularySection } from "./vocabulary-section";

type OfficeRow = PersonForm["offices"][number];

/** A blank row; the form's own schema makes it, so that it is whole. */
function newOffice(partyId: string | null): OfficeRow[] {
  return personForm.parse({ offices: [{ partyId }] }).offices;
}

/** The offices of a person, each with its dates, so that the right one stands beside them on the day of an event. */
export function OfficeSection({ access }: { access: FormAccess<PersonForm> }) {
  const { form, change } = access;
  const { offices } = form;
  const focusRow = useRef<number | null>(null);
  useEffect(() => {
    if (focusRow.current === null) return;
    document.getElementById(fieldId(`offices.${focusRow.current}.title`))?.focus();
    focusRow.current = null;
  });
  return (
    <VocabularySection
      title="Offices"
      note="An event shows the office held on its day. A day may be vague, and open where it is not known."
      path="offices"
    >
      {offices.map((row, index) => (
        <Office key={row.rowKey} access={access} row={row} index={index} />
      ))}
      <button
        type="button"
        onClick={() => {
          focusRow.current = offices.length;
          change({ offices: [...offices, ...newOffice(form.partyId)] }, "offices");
        }}
      >
        Add an office
      </button>
    </VocabularySection>
  );
}

function Office({ access, row, index }: { access: FormAccess<PersonForm>; row: OfficeRow; index: number }) {
  const { offices } = access.form;
  const at = (field: string) => `offices.${index}.${field}`;
  const set = (patch: Partial<OfficeRow>, field: string) =>
    access.change({ offices: withRow(offices, index, patch) }, at(field));
  return (
    <FormRow
      path={`offices.${index}`}
      className="vocabulary-office"
      name={row.title.trim() || `office ${index + 1}`}
      onRemove={() => access.removeRow({ offices: withoutRow(offices, index) }, "offices", index)}
    >
      <TextField
        label="Title"
        path={at("title")}
        value={row.title}
        onChange={(title) => set({ title }, "title")}
      />
      <RecordField
        kind="party"
        label="For"
        path={at("partyId")}
        value={row.partyId}
        onChoose={(party) => set({ partyId: party?.id ?? null }, "partyId")}
      />
      <DateField
        label="First day"
        path={at("from")}
        value={row.from}
        onChange={(from) => set({ from }, "from")}
        printed={{
          path: at("fromPrinted"),
          value: row.fromPrinted,
          onChange: (fromPrinted) => set({ fromPrinted }, "fromPrinted"),
        }}
      />
      <DateField
        label="Last day"
        path={at("to")}
        value={row.to}
        onChange={(to) => set({ to }, "to")}
        printed={{
          path: at("toPrinted"),
          value: row.toPrinted,
          onChange: (toPrinted) => set({ toPrinted }, "toPrinted"),
        }}
      />
      <TextField
        label="Source"
        path={at("sourceNote")}
        value={row.sourceNote}
        placeholder="White House, 12 November 2024"
        className="desk-whole"
        onChange={(sourceNote) => set({ sourceNote }, "sourceNote")}
      />
    </FormRow>
  );
}
