"use client";

import { useEffect, useId, useState } from "react";
import { type FoundSource, useDesk, useMessage } from "./desk-context";
import { controlAttributes, FieldShell } from "./field-shell";

/** How long typing must rest before the store is asked, in milliseconds. */
const restMs = 250;

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
  const { actions, sourceNames } = useDesk();
  const message = useMessage(props.path);
  const listId = useId();
  const [found, setFound] = useState<readonly FoundSource[]>([]);
  const text = props.value.trim();
  const { findSources } = actions;
  useEffect(() => {
    if (text.length < 3 || /^https?:/i.test(text)) {
      setFound([]);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const sources = await findSources(text);
        if (isCurrent) setFound(sources);
      } catch {
        // Words do as well: the field goes without suggestions.
        if (isCurrent) setFound([]);
      }
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, findSources]);
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
        {[...own, ...found].map(({ url, words }) => (
          <option key={url} value={url}>
            {words}
          </option>
        ))}
      </datalist>
    </FieldShell>
  );
}
