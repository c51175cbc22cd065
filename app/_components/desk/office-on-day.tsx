"use client";

import { useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import { DeskContext, useDesk } from "./desk-context";
import { knownName } from "./known-record";
import { OfficeFields } from "./new-record-fields";
import { blankRecord, type OpenRecord, officeInputOf } from "./open-record";
import { RecordField } from "./record-field";
import { SmallForm } from "./small-form";

/**
 * The office that a person held on the day of the event, filled in from the date; where none is recorded, one is added in place
 * with its days. What is typed of it is part of the draft.
 */
export function OfficeOnDay(props: {
  path: string;
  personId: string;
  name: string;
  /** The party for which they took part, which the new office is taken to be of. */
  partyId: string | null;
  /** The office taken up last, for as long as no day is written. */
  latest: string;
}) {
  const { path, personId, name } = props;
  const desk = useDesk();
  const { day, offices } = desk;
  const [isOpenedHere, setOpenedHere] = useState(false);
  const open = desk.openRecords[path] ?? null;
  const held = offices?.[personId];
  const label = day === null ? "Office" : `Office on ${day.words}`;
  const isWanting = day !== null && offices !== null && held === undefined;
  return (
    <div className="field desk-office">
      <span className="field-label">{label}</span>
      <span className="desk-office-words">
        {held ?? (isWanting ? "No office recorded." : props.latest)}{" "}
        {isWanting && open === null && (
          <button
            type="button"
            className="button-quiet desk-inline"
            onClick={() => {
              setOpenedHere(true);
              desk.setOpenRecord(path, () => blankRecord({ partyId: props.partyId }));
            }}
          >
            Add<span className="visually-hidden"> an office of {name}</span>
          </button>
        )}
      </span>
      {open !== null && (
        <NewOffice
          path={path}
          personId={personId}
          name={name}
          record={open}
          isFocused={isOpenedHere}
          onClose={() => desk.setOpenRecord(path, () => null)}
        />
      )}
    </div>
  );
}

function NewOffice(props: {
  path: string;
  personId: string;
  name: string;
  record: OpenRecord;
  isFocused: boolean;
  onClose: () => void;
}) {
  const { path, personId, name, record, onClose } = props;
  const desk = useDesk();
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const at = (field: string) => `${path}.new.${field}`;
  const change = (patch: Partial<OpenRecord>) =>
    desk.setOpenRecord(path, (before) => ({ ...(before ?? record), ...patch }));

  async function add(): Promise<string | null> {
    const result = await desk.actions.addOffice(personId, officeInputOf(record));
    if (result.status === "added") {
      onClose();
      desk.readOfficesAgain();
      return null;
    }
    if (result.status === "signedOut") return "You are signed out. Sign in in another tab, then add again.";
    setIssues(result.issues.map((issue) => ({ ...issue, path: at(fieldOf(issue.path)) })));
    return result.issues.map((issue) => issue.message).join(" ");
  }

  return (
    <DeskContext value={{ ...desk, issues }}>
      <SmallForm
        title={`Office of ${name}`}
        addLabel="Add the office"
        isFocused={props.isFocused}
        add={add}
        onClose={onClose}
      >
        <OfficeFields
          record={record}
          change={change}
          at={at}
          renderPartyField={(field) => <RecordField kind="party" {...field} />}
        />
        <p className="note">
          It stands on the page of {name} and beside {name} in every event of these days
          {record.partyId === null ? "" : `, for ${knownName(desk.known, record.partyId)}`}.
        </p>
      </SmallForm>
    </DeskContext>
  );
}

/** Faults name the office's own fields; the title is asked as "office". */
function fieldOf(path: string): string {
  const last = path.split(".").at(-1) ?? path;
  return last === "title" ? "office" : last;
}
