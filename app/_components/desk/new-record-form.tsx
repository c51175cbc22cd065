"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import {
  type PartyKind,
  type PlaceKind,
  partyKindLabels,
  partyKinds,
  placeKindLabels,
  placeKinds,
} from "@/lib/records/vocabularies";
import { SelectField } from "./choice-fields";
import { DeskContext, useDesk } from "./desk-context";
import type { KnownRecord, RecordKind } from "./known-record";
import { TextField } from "./text-field";

const titles: Record<RecordKind, string> = { person: "New person", place: "New place", party: "New party" };

interface NewRecord {
  name: string;
  spellings: string;
  office: string;
  partyId: string | null;
  placeKind: PlaceKind | null;
  zone: string;
  partyKind: PartyKind | null;
  isoCode: string;
}

/** What the record's schema takes, out of the few fields that are asked in place; the rest is added on its own page. */
function inputOf(kind: RecordKind, record: NewRecord): unknown {
  const aliases = record.spellings
    .split(";")
    .map((name) => name.trim())
    .filter((name) => name !== "")
    .map((name) => ({ name }));
  const { name, partyId } = record;
  if (kind === "person") {
    const hasOffice = record.office.trim() !== "";
    const offices = hasOffice ? [{ title: record.office, partyId: partyId ?? "" }] : [];
    return { name, partyId, aliases, offices };
  }
  if (kind === "place") {
    return { name, kind: record.placeKind, countryId: partyId, zone: record.zone.trim() || null, aliases };
  }
  return { name, kind: record.partyKind, isoCode: record.isoCode, aliases };
}

/** A field that finds a party, which may be new too. */
export type PartyFieldRenderer = (field: {
  label: string;
  path: string;
  value: string | null;
  onChoose: (party: KnownRecord | null) => void;
}) => ReactNode;

/** Adds a person, place or party in place, without leaving the form that needs it. */
export function NewRecordForm(props: {
  kind: RecordKind;
  /** Path of the field that opened it; the fields here have paths below it. */
  path: string;
  name: string;
  onAdded: (record: KnownRecord) => void;
  onClose: () => void;
  renderPartyField: PartyFieldRenderer;
}) {
  const desk = useDesk();
  const headingId = useId();
  const [record, setRecord] = useState<NewRecord>({
    name: props.name,
    spellings: "",
    office: "",
    partyId: null,
    placeKind: null,
    zone: "",
    partyKind: null,
    isoCode: "",
  });
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const [notice, setNotice] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const at = (field: string) => `${props.path}.new.${field}`;
  const change = (patch: Partial<NewRecord>) => setRecord((before) => ({ ...before, ...patch }));

  async function add(): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    setNotice(null);
    try {
      const result = await desk.actions.addRecord(props.kind, inputOf(props.kind, record));
      if (result.status === "added") {
        props.onAdded(result.record);
        return;
      }
      if (result.status === "signedOut")
        setNotice("You are signed out. Sign in in another tab, then add again.");
      else {
        setIssues(result.issues.map((issue) => ({ ...issue, path: at(fieldOf(issue.path)) })));
        setNotice(result.issues.map((issue) => issue.message).join(" "));
      }
    } catch {
      setNotice("The server could not be reached. What you typed is kept; add again in a moment.");
    }
    setBusy(false);
  }

  return (
    <DeskContext value={{ ...desk, issues }}>
      <fieldset
        ref={box}
        className="desk-new-record"
        aria-labelledby={headingId}
        onKeyDown={(event) => {
          // A new party can be added inside a new person: keys stay with the innermost form.
          event.stopPropagation();
          if (event.key === "Escape" && !event.defaultPrevented) props.onClose();
          const isLine = event.target instanceof HTMLInputElement && event.target.role !== "combobox";
          if (event.key === "Enter" && isLine) {
            event.preventDefault();
            void add();
          }
        }}
      >
        <h3 id={headingId}>{titles[props.kind]}</h3>
        <div className="desk-row">
          <TextField
            label="Name"
            path={at("name")}
            value={record.name}
            onChange={(name) => change({ name })}
          />
          <TextField
            label="Other spellings"
            path={at("aliases")}
            value={record.spellings}
            placeholder="Кирилл Дмитриев; Dmitriyev"
            hint="Parted by semicolons."
            onChange={(spellings) => change({ spellings })}
          />
        </div>
        <div className="desk-row">{ownFields({ ...props, record, change, at })}</div>
        {notice !== null && (
          <p className="field-error" role="alert">
            {notice}
          </p>
        )}
        <div className="desk-buttons">
          <button type="button" onClick={() => void add()} aria-disabled={isBusy}>
            {isBusy ? "Adding" : `Add ${record.name.trim() || "it"}`}
          </button>
          <button type="button" className="button-quiet" onClick={props.onClose}>
            Close without adding
          </button>
        </div>
      </fieldset>
    </DeskContext>
  );
}

/** "offices.0.title" belongs to the one field that asks for the office, and so on. */
function fieldOf(path: string): string {
  if (path.startsWith("offices")) return path.endsWith("partyId") ? "partyId" : "office";
  return path.split(".")[0] ?? path;
}

function ownFields({
  kind,
  record,
  change,
  at,
  renderPartyField,
}: {
  kind: RecordKind;
  record: NewRecord;
  change: (patch: Partial<NewRecord>) => void;
  at: (field: string) => string;
  renderPartyField: PartyFieldRenderer;
}): ReactNode {
  const party = (label: string, path: string) =>
    renderPartyField({
      label,
      path,
      value: record.partyId,
      onChoose: (chosen) => change({ partyId: chosen?.id ?? null }),
    });
  switch (kind) {
    case "person":
      return (
        <>
          <TextField
            label="Office"
            path={at("office")}
            value={record.office}
            hint="Held on the day of the event. Its dates can be added later."
            onChange={(office) => change({ office })}
          />
          {party("For", at("partyId"))}
        </>
      );
    case "place":
      return (
        <>
          <SelectField
            label="Kind"
            path={at("kind")}
            words={placeKinds}
            labels={placeKindLabels}
            value={record.placeKind}
            onChange={(placeKind) => change({ placeKind })}
          />
          {party("Country", at("countryId"))}
          <TextField
            label="Time zone"
            path={at("zone")}
            value={record.zone}
            placeholder="Europe/Moscow"
            hint="Civil days are counted there."
            onChange={(zone) => change({ zone })}
          />
        </>
      );
    case "party":
      return (
        <>
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
        </>
      );
  }
}
