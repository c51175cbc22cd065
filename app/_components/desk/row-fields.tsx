"use client";

import { DateField } from "./date-field";
import { RecordField } from "./record-field";
import { SourceField } from "./source-field";

/** What a row of a list in the form has when somebody said something on a day: readouts, reactions, assessments and the like. */
interface StatedRow {
  partyId: string | null;
  date: string;
  datePrinted: string;
  source: number | null;
}

/** How a field of such a row reads and changes it; `at` names the field's path, for faults and labels. */
interface RowAccess {
  row: StatedRow;
  at: (field: string) => string;
  set: (patch: Partial<StatedRow>, field: string) => void;
}

/** The party that said it. */
export function RowPartyField({ row, at, set, label = "Party" }: RowAccess & { label?: string }) {
  return (
    <RecordField
      kind="party"
      label={label}
      path={at("partyId")}
      value={row.partyId}
      onChoose={(party) => set({ partyId: party?.id ?? null }, "partyId")}
    />
  );
}

/** The day of it, with the value as printed beside the value as read. */
export function RowDateField({ row, at, set }: RowAccess) {
  return (
    <DateField
      label="Date"
      path={at("date")}
      value={row.date}
      onChange={(date) => set({ date }, "date")}
      printed={{
        path: at("datePrinted"),
        value: row.datePrinted,
        onChange: (datePrinted) => set({ datePrinted }, "datePrinted"),
      }}
    />
  );
}

/** The source that says so. */
export function RowSourceField({ row, at, set }: RowAccess) {
  return (
    <SourceField path={at("source")} value={row.source} onChange={(source) => set({ source }, "source")} />
  );
}
