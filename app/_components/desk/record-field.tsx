"use client";

import { useEffect, useRef, useState } from "react";
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { useDesk, useMessage } from "./desk-context";
import { FieldMessage } from "./field-shell";
import { fieldId } from "./issue-paths";
import { type KnownRecord, knownName, type RecordKind } from "./known-record";
import { NewRecordForm } from "./new-record-form";
import { blankRecord } from "./open-record";
import { OpenWhileTyping } from "./open-while-typing";
import { addKey, type Suggestion, suggestionsFor } from "./record-suggestions";
import { searchRecords, useRecordSearch } from "./use-record-search";
import { textWith, useTakeFirst } from "./use-take-first";

/**
 * A person, place or party by type-ahead, with "add new" as the last suggestion; Enter takes the first, Tab takes it and goes
 * on. With `value` it keeps the one chosen; without, it is emptied by each choice, for adding to a list.
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
  const { kind, path } = props;
  const { known, remember, typed, setTyped, openRecords, setOpenRecord, day } = useDesk();
  const isList = props.value === undefined;
  const message = useMessage(path);
  const id = fieldId(path);
  const chosenName = knownName(known, props.value ?? null);
  // Typing over what is chosen gives the choice up at once, so that text beside a choice is left over.
  const leftOver = props.value ? typed[path] : undefined;
  useEffect(() => {
    if (leftOver !== undefined) setTyped(path, null);
  }, [leftOver, path, setTyped]);
  const text = props.value ? chosenName : (typed[path] ?? "");
  const openRecord = openRecords[path] ?? null;
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  /** Whether the small form was opened by whoever types here, and so takes the focus; a draft may come with it open. */
  const [isOpenedHere, setOpenedHere] = useState(false);
  const isPending = text.trim() !== "" && text !== chosenName;
  const date = kind === "person" ? (day?.edtf ?? null) : null;
  const search = useRecordSearch({ kind, text: isPending ? text : "", date });
  // What is being added may come long after the field was left: the newest rows are what it is added to.
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  /** Empties the field of a text that is done with; another that is typed there by then stays. */
  function clear(done: string): void {
    setTyped(path, (before) => (before.trim() === done.trim() ? "" : before));
  }

  /** `asked`: the text for which it is taken, where another may stand in the field by now. */
  function choose(record: KnownRecord, asked?: string): void {
    remember(record);
    if (asked === undefined) setTyped(path, null);
    else clear(asked);
    // What is being typed of a new one stays beside a list: it is another.
    if (!isList) setOpenRecord(path, () => null);
    latest.current.onChoose(record);
  }

  /** The name goes into the form that opens. A list's field is free at once for the next one: adding takes a moment. */
  function startNew(name: string, takesFocus: boolean): void {
    let isAnotherOpen = false;
    setOpenRecord(path, (open) => {
      isAnotherOpen = open !== null;
      return open ?? blankRecord({ name });
    });
    if (isAnotherOpen) {
      setTyped(path, (before) => textWith(name, before));
      return;
    }
    setOpenedHere(takesFocus);
    if (isList) clear(name);
  }

  /** The name comes back into the field, unless the next one is there already. */
  function giveUpNew(): void {
    if (isList && text.trim() === "" && openRecord !== null) setTyped(path, openRecord.name);
    setOpenRecord(path, () => null);
    input.current?.focus();
  }

  function chooseAdded(record: KnownRecord, askedAs: string): void {
    remember(record);
    if (!isList) setTyped(path, null);
    setOpenRecord(path, (open) => (open === null || open.name === askedAs ? null : open));
    latest.current.onChoose(record);
    // Who has gone on to another field meanwhile goes on typing there.
    const isHere = document.activeElement === document.body || box.current?.contains(document.activeElement);
    if (isHere) input.current?.focus();
  }

  const take = useTakeFirst({
    text,
    isPending,
    isList,
    search,
    ask: (asked) => searchRecords({ kind, text: asked, date }),
    choose,
    startNew,
    setText: (update) => setTyped(path, update),
    input,
  });
  const described = [
    props.hint === undefined ? null : `${id}-hint`,
    message === null ? null : `${id}-error`,
    isPending ? `${id}-pending` : null,
  ].filter((part) => part !== null);
  const first = search.text === text.trim() ? search.records[0] : undefined;

  return (
    <div
      ref={box}
      className={`field ${props.className ?? ""} ${props.isLabelHidden ? "desk-label-hidden" : ""}`}
      onKeyDownCapture={take.onKeyDownCapture}
    >
      <ComboBox
        className="field"
        items={isPending ? suggestionsFor(kind, text, search) : []}
        inputValue={text}
        onInputChange={(written) => {
          setTyped(path, written);
          if (props.value && written !== chosenName) props.onChoose(null);
        }}
        value={null}
        onChange={(key) => {
          if (key === addKey) {
            startNew(text.trim(), true);
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
        <OpenWhileTyping text={isPending ? text : ""} answered={search.text} input={input} />
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
                <span className="desk-suggestion-key" aria-hidden="true">
                  Enter
                </span>
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
      {isPending && (isList || openRecord === null) && (
        <div className="field-hint desk-doubt" id={`${id}-pending`}>
          {search.failure ?? pendingWords(first?.name ?? null, openRecord?.name ?? null)}
        </div>
      )}
      <FieldMessage path={path} message={message} />
      {openRecord !== null && (
        <NewRecordForm
          kind={kind}
          path={path}
          record={openRecord}
          isFocused={isOpenedHere}
          renderPartyField={(field) => <RecordField kind="party" {...field} />}
          onAdded={chooseAdded}
          onClose={giveUpNew}
        />
      )}
    </div>
  );
}

/** What to do about a text that is not chosen yet. */
function pendingWords(first: string | null, open: string | null): string {
  if (first !== null) return `Not chosen yet: Enter takes ${first}.`;
  if (open !== null) return `Not chosen yet. Add or close “${open}” below first to add another new one.`;
  return "Not chosen yet: take a suggestion, or add a new one.";
}
