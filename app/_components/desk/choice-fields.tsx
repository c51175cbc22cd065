"use client";

import { type KeyboardEvent, useRef } from "react";
import { Label, Radio, RadioGroup } from "react-aria-components";
import { useMessage } from "./desk-context";
import { controlAttributes, FieldMessage, FieldShell } from "./field-shell";
import { fieldId } from "./issue-paths";

/** One of a few words, all in sight: arrow keys move, the first letter of a word chooses it; one is chosen at most. */
export function SegmentField<Value extends string>(props: {
  label: string;
  path: string;
  words: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  value: Value | null;
  onChange: (value: Value) => void;
}) {
  const message = useMessage(props.path);
  const group = useRef<HTMLDivElement>(null);
  function chooseByLetter(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    const letter = event.key.toLowerCase();
    const words = props.words.filter((known) => props.labels[known].toLowerCase().startsWith(letter));
    // Pressed again, the letter goes on to the next word that begins with it.
    const chosen = props.value === null ? -1 : words.indexOf(props.value);
    const word = words[(chosen + 1) % words.length];
    if (word === undefined) return;
    event.preventDefault();
    props.onChange(word);
    // The chosen one takes the focus, as with the arrow keys.
    group.current?.querySelector<HTMLInputElement>(`input[value="${word}"]`)?.focus();
  }
  return (
    <RadioGroup
      ref={group}
      id={fieldId(props.path)}
      className="field"
      value={props.value}
      onChange={(chosen) => {
        const word = props.words.find((known) => known === chosen);
        if (word !== undefined) props.onChange(word);
      }}
      isInvalid={message !== null}
      aria-describedby={message === null ? "" : `${fieldId(props.path)}-error`}
    >
      <Label className="field-label">{props.label}</Label>
      <div className="desk-segments" onKeyDownCapture={chooseByLetter}>
        {props.words.map((word) => (
          <Radio key={word} value={word} className="desk-segment">
            {props.labels[word]}
          </Radio>
        ))}
      </div>
      <FieldMessage path={props.path} message={message} />
    </RadioGroup>
  );
}

/** One of a list of words that folds away; `none` is the words for no choice, where none is allowed. */
export function SelectField<Value extends string>(props: {
  label: string;
  path: string;
  words: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  value: Value | null;
  onChange: (value: Value | null) => void;
  none?: string;
  className?: string;
}) {
  const message = useMessage(props.path);
  return (
    <FieldShell path={props.path} label={props.label} message={message} className={props.className}>
      <select
        {...controlAttributes(props.path, { message, hasHint: false })}
        value={props.value ?? ""}
        onChange={(event) => props.onChange(props.words.find((word) => word === event.target.value) ?? null)}
      >
        {(props.none !== undefined || props.value === null) && (
          <option value="">{props.none ?? "Choose"}</option>
        )}
        {props.words.map((word) => (
          <option key={word} value={word}>
            {props.labels[word]}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}
