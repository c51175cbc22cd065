"use client";

import { useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useDesk, useMessage } from "./desk-context";
import { FieldMessage } from "./field-shell";
import { fieldId } from "./issue-paths";
import { type KnownRecord, knownName, type RecordKind } from "./known-record";
import { NewRecordForm } from "./new-record-form";
import { OpenWhileTyping } from "./open-while-typing";
import { useRecordSearch } from "./use-record-search";

const addKey = "add-new";
const nouns: Record<RecordKind, string> = { person: "person", place: "place", party: "party" };
const parts: Record<RecordKind, string> = {
  person: "name, other spellings, office and party, here in place",
  place: "name, other names, kind and country, here in place",
  party: "name, other names and kind, here in place",
};

/**
 * A person, place or party by type-ahead, with "add new" as the last suggestion. With `value` it keeps the one chosen;
 * without, it is emptied by each choice, for adding to a list.
 */
export function RecordField(props: {
  kind: RecordKind;
  label: string;
  path: string;
  value?: string | null;
  onChoose: (record: KnownRecord | null) => void;
  hint?: string | undefined;
  placeholder?: string;
  isLabelHidden?: boolean;
  className?: string;
}) {
  const { known, remember, setPending } = useDesk();
  const isList = props.value === undefined;
  const message = useMessage(props.path);
  const id = fieldId(props.path);
  const chosenName = knownName(known, props.value ?? null);
  const [text, setText] = useState(chosenName);
  const [newName, setNewName] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  // A choice, a merge or a restored draft changes the value from outside; what is being typed stays otherwise.
  const [shownValue, setShownValue] = useState(props.value ?? null);
  if (shownValue !== (props.value ?? null)) {
    setShownValue(props.value ?? null);
    if (props.value) setText(chosenName);
  }
  const isPending = text.trim() !== "" && text !== chosenName;
  const search = useRecordSearch(props.kind, isPending ? text : "");
  const pendingText = isPending && newName === null ? text.trim() : null;
  useEffect(() => {
    setPending(props.path, pendingText);
    return () => setPending(props.path, null);
  }, [props.path, pendingText, setPending]);

  function choose(record: KnownRecord): void {
    remember(record);
    setText(isList ? "" : record.name);
    setNewName(null);
    props.onChoose(record);
  }

  /** The name goes into the form that opens. A list's field is free at once for the next one: adding takes a moment. */
  function startNew(name: string): void {
    setNewName(name);
    if (isList) setText("");
  }

  /** The name comes back into the field, unless the next one is there already. */
  function giveUpNew(): void {
    if (isList && newName !== null) setText((typed) => (typed.trim() === "" ? newName : typed));
    setNewName(null);
  }

  function chooseAdded(record: KnownRecord): void {
    remember(record);
    if (!isList) setText(record.name);
    setNewName((open) => (open === newName ? null : open));
    props.onChoose(record);
  }

  // A new record is offered once it is known what is stored under that name: who is quick must not add it twice.
  const isAnswered = search.text === text.trim();
  const suggestions = isPending
    ? [...search.records.map(suggestionOf), ...(isAnswered ? addSuggestion(props.kind, text) : [])]
    : [];
  const described = [
    props.hint === undefined ? null : `${id}-hint`,
    message === null ? null : `${id}-error`,
    isPending ? `${id}-pending` : null,
  ].filter((part) => part !== null);

  return (
    <div
      ref={box}
      className={`field ${props.className ?? ""} ${props.isLabelHidden ? "desk-label-hidden" : ""}`}
    >
      <ComboBox
        className="field"
        items={suggestions}
        inputValue={text}
        onInputChange={(typed) => {
          setText(typed);
          if (props.value && typed !== chosenName) props.onChoose(null);
        }}
        value={null}
        onChange={(key) => {
          if (key === addKey) {
            startNew(text.trim());
            return;
          }
          const record = search.records.find((found) => found.id === key);
          if (record !== undefined) choose(record);
        }}
        allowsCustomValue
        // The list is built a moment after the text changes: without this a name that is pasted would open nothing.
        allowsEmptyCollection={isPending}
        defaultFilter={() => true}
        menuTrigger="input"
        isInvalid={message !== null}
      >
        <Label>{props.label}</Label>
        <OpenWhileTyping question={isPending ? JSON.stringify([text, search.text]) : ""} />
        <Input
          ref={input}
          id={id}
          placeholder={props.placeholder ?? ""}
          autoComplete="off"
          aria-describedby={described.join(" ")}
        />
        <Popover className="desk-popover" offset={0}>
          <ListBox
            className="desk-suggestions"
            renderEmptyState={() => <div className="desk-suggestion">Looking for it</div>}
          >
            {(item: Suggestion) => (
              <ListBoxItem id={item.id} textValue={item.textValue} className="desk-suggestion">
                <span className="desk-suggestion-name">{item.name}</span>
                <span>{item.detail}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {props.hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      {isPending && newName === null && (
        <div className="field-hint desk-doubt" id={`${id}-pending`}>
          {search.failure ?? "Not chosen yet: take a suggestion, or add a new one."}
        </div>
      )}
      <FieldMessage path={props.path} message={message} />
      {newName !== null && (
        <NewRecordForm
          key={newName}
          kind={props.kind}
          path={props.path}
          name={newName}
          renderPartyField={(field) => <RecordField kind="party" {...field} />}
          onAdded={(record) => {
            // Who has gone on to another field meanwhile goes on typing there.
            const isHere =
              document.activeElement === document.body || box.current?.contains(document.activeElement);
            chooseAdded(record);
            if (isHere) input.current?.focus();
          }}
          onClose={() => {
            giveUpNew();
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface Suggestion {
  id: string;
  name: string;
  detail: string;
  /** What the field shows once this is taken. */
  textValue: string;
}

function suggestionOf(record: KnownRecord): Suggestion {
  return { id: record.id, name: record.name, detail: record.detail, textValue: record.name };
}

function addSuggestion(kind: RecordKind, text: string): Suggestion[] {
  const name = text.trim();
  return [
    { id: addKey, name: `Add “${name}” as a new ${nouns[kind]}`, detail: parts[kind], textValue: name },
  ];
}
