"use client";

import { useId } from "react";
import { useSourceSearch } from "../sources/use-source-search";
import { useDesk, useMessage } from "./desk-context";
import { controlAttributes, FieldShell } from "./field-shell";

/**
 * The report behind a copy: another source of this event or of the store, by its address, or in words ("AFP"). Addresses that
 * fit what is typed are offered.
 */
export function DerivedFromField(props: {
  path: string;
  value: string;
  /** The place of this source in the form's list. */
  index: number;
  onChange: (value: string) => void;
}) {
  const { sourceNames } = useDesk();
  const message = useMessage(props.path);
  const listId = useId();
  const text = props.value.trim();
  const stored = useSourceSearch(text);
  const own = sourceNames.flatMap(({ name, url }, at) =>
    at === props.index || url === "" ? [] : [{ url, words: `${at + 1}. ${name}` }],
  );
  const ownNames = own.filter(({ url }) => url === text).map(({ words }) => words);
  return (
    <FieldShell
      path={props.path}
      label="Derived from (the wire or first report)"
      message={message}
      hint={
        ownNames.length > 0
          ? `That is source ${ownNames[0]}.`
          : "The address of the report behind it, from the list, or words such as AFP. Copies count as one root."
      }
    >
      <input
        {...controlAttributes(props.path, { message, hasHint: true })}
        type="text"
        autoComplete="off"
        list={listId}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <datalist id={listId}>
        {own.map(({ url, words }) => (
          <option key={words} value={url}>
            {words}
          </option>
        ))}
        {stored.map(
          ({ path, url, words }) =>
            url !== null && (
              <option key={path} value={url}>
                {words}
              </option>
            ),
        )}
      </datalist>
    </FieldShell>
  );
}
