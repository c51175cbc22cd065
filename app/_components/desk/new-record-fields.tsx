"use client";

import type { ReactNode } from "react";
import { partyKindLabels, partyKinds, placeKindLabels, placeKinds } from "@/lib/records/vocabularies";
import { SelectField } from "./choice-fields";
import { DateField } from "./date-field";
import { useDesk } from "./desk-context";
import type { KnownRecord, RecordKind } from "./known-record";
import type { OpenRecord } from "./open-record";
import { TextField } from "./text-field";

/** A field that finds a party, which may be new too. */
export type PartyFieldRenderer = (field: {
  label: string;
  path: string;
  value: string | null;
  onChoose: (party: KnownRecord | null) => void;
}) => ReactNode;

/** How the fields of a small form read and change it; `at` gives the path of a field. */
export interface OpenRecordAccess {
  record: OpenRecord;
  change: (patch: Partial<OpenRecord>) => void;
  at: (field: string) => string;
  renderPartyField: PartyFieldRenderer;
}

/** What a new person, place or party is asked besides its names. */
export function NewRecordFields({ kind, ...access }: OpenRecordAccess & { kind: RecordKind }) {
  const { record, change, at, renderPartyField } = access;
  switch (kind) {
    case "person":
      return <OfficeFields {...access} />;
    case "place":
      return (
        <div className="desk-row">
          <SelectField
            label="Kind"
            path={at("kind")}
            words={placeKinds}
            labels={placeKindLabels}
            value={record.placeKind}
            onChange={(placeKind) => change({ placeKind })}
          />
          {renderPartyField({
            label: "Country",
            path: at("countryId"),
            value: record.partyId,
            onChoose: (chosen) => change({ partyId: chosen?.id ?? null }),
          })}
          <TextField
            label="Time zone"
            path={at("zone")}
            value={record.zone}
            placeholder="Europe/Moscow"
            hint="Civil days are counted there."
            onChange={(zone) => change({ zone })}
          />
        </div>
      );
    case "party":
      return (
        <div className="desk-row">
          <SelectField
            label="Kind"
            path={at("kind")}
            words={partyKinds}
            labels={partyKindLabels}
            value={record.partyKind}
            onChange={(partyKind) => change({ partyKind })}
          />
          <TextField
            label="Country code"
            path={at("isoCode")}
            value={record.isoCode}
            placeholder="UA"
            hint="ISO 3166, of states alone."
            onChange={(isoCode) => change({ isoCode })}
          />
        </div>
      );
  }
}

/** An office, for which party, and from when until when it was held. */
export function OfficeFields({ record, change, at, renderPartyField }: OpenRecordAccess) {
  const { day } = useDesk();
  return (
    <>
      <div className="desk-row">
        <TextField
          label={day === null ? "Office" : `Office on ${day.words}`}
          path={at("office")}
          value={record.office}
          onChange={(office) => change({ office })}
        />
        {renderPartyField({
          label: "For",
          path: at("partyId"),
          value: record.partyId,
          onChoose: (chosen) => change({ partyId: chosen?.id ?? null }),
        })}
      </div>
      <div className="desk-row">
        <DateField
          label="Held from, if known"
          path={at("from")}
          value={record.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label="Until, if it has ended"
          path={at("to")}
          value={record.to}
          onChange={(to) => change({ to })}
        />
      </div>
    </>
  );
}
