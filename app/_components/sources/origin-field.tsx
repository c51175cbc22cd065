"use client";

import { useEffect, useId, useState } from "react";

/** A stored source that is offered while somebody types. */
export interface SuggestedSource {
  /** The address of its page, which is what the field takes. */
  path: string;
  words: string;
}

export type SuggestSources = (text: string, exceptId: string) => Promise<SuggestedSource[]>;

/** How long typing must rest before the server is asked, in milliseconds. */
const restMs = 250;

/**
 * Names a stored source or, where words do as well, a wire: sources that fit what is typed are offered. Without a script the address
 * of a source’s page is typed or pasted.
 */
export function OriginField(props: {
  id: string;
  name: string;
  label: string;
  hint: string;
  defaultValue: string;
  message: string | undefined;
  /** The source that is not offered: the one that is being changed. */
  exceptId: string;
  suggest: SuggestSources;
}) {
  const { suggest, exceptId } = props;
  const [text, setText] = useState(props.defaultValue);
  const [found, setFound] = useState<readonly SuggestedSource[]>([]);
  const listId = useId();
  const wanted = text.trim();
  useEffect(() => {
    if (wanted.length < 2 || wanted.startsWith("/sources/")) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const sources = await suggest(wanted, exceptId);
        if (isCurrent) setFound(sources);
      } catch {
        // An address can be pasted: the field goes without suggestions.
        if (isCurrent) setFound([]);
      }
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [wanted, exceptId, suggest]);
  const chosen = found.find(({ path }) => path === wanted);
  const described = [`${props.id}-hint`, props.message === undefined ? null : `${props.id}-error`];
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        name={props.name}
        type="text"
        autoComplete="off"
        list={listId}
        value={text}
        onChange={(event) => setText(event.target.value)}
        aria-invalid={props.message === undefined ? undefined : true}
        aria-describedby={described.filter((part) => part !== null).join(" ")}
      />
      <datalist id={listId}>
        {found.map(({ path, words }) => (
          <option key={path} value={path}>
            {words}
          </option>
        ))}
      </datalist>
      <div className="field-hint" id={`${props.id}-hint`} aria-live="polite">
        {chosen === undefined ? props.hint : `That is: ${chosen.words}`}
      </div>
      {props.message !== undefined && (
        <div className="field-error" id={`${props.id}-error`}>
          {props.message}
        </div>
      )}
    </div>
  );
}
