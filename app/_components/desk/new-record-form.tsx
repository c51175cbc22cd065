"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { FieldIssue } from "@/lib/errors";
import { DeskContext, useDesk } from "./desk-context";
import type { KnownRecord, RecordKind } from "./known-record";
import { NewRecordFields, type PartyFieldRenderer } from "./new-record-fields";
import { type OpenRecord, recordInputOf } from "./open-record";
import { SmallForm } from "./small-form";
import { TextField } from "./text-field";

const titles: Record<RecordKind, string> = { person: "New person", place: "New place", party: "New party" };

/** Adds a person, place or party in place, without leaving the form that needs it. What is typed is part of the draft. */
export function NewRecordForm(props: {
  kind: RecordKind;
  /** Path of the field that opened it; the fields here have paths below it. */
  path: string;
  record: OpenRecord;
  /** Whether it takes the focus as it opens. */
  isFocused: boolean;
  /** `askedAs` is the name that was sent. */
  onAdded: (record: KnownRecord, askedAs: string) => void;
  onClose: () => void;
  renderPartyField: PartyFieldRenderer;
}): ReactNode {
  const { kind, path, record } = props;
  const desk = useDesk();
  const [issues, setIssues] = useState<readonly FieldIssue[]>([]);
  const at = (field: string) => `${path}.new.${field}`;
  const change = (patch: Partial<OpenRecord>) =>
    desk.setOpenRecord(path, (before) => ({ ...(before ?? record), ...patch }));
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  async function add(): Promise<string | null> {
    const sent = record;
    const result = await desk.actions.addRecord(kind, recordInputOf(kind, sent));
    if (result.status === "added") {
      latest.current.onAdded(result.record, sent.name);
      return null;
    }
    if (result.status === "signedOut") return "You are signed out. Sign in in another tab, then add again.";
    setIssues(result.issues.map((issue) => ({ ...issue, path: at(fieldOf(issue.path)) })));
    return result.issues.map((issue) => issue.message).join(" ");
  }

  return (
    <DeskContext value={{ ...desk, issues }}>
      <SmallForm
        title={titles[kind]}
        addLabel={`Add ${record.name.trim() || "it"}`}
        isFocused={props.isFocused}
        add={add}
        onClose={props.onClose}
      >
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
        <NewRecordFields
          kind={kind}
          record={record}
          change={change}
          at={at}
          renderPartyField={props.renderPartyField}
        />
      </SmallForm>
    </DeskContext>
  );
}

/** "offices.0.title" belongs to the field that asks for the office, and so on. */
function fieldOf(path: string): string {
  if (!path.startsWith("offices")) return path.split(".")[0] ?? path;
  const last = path.split(".").at(-1);
  return last === "partyId" || last === "from" || last === "to" ? last : "office";
}
