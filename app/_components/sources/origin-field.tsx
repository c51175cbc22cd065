"use client";

import { useId, useState } from "react";
import { LabelledField } from "@/app/_components/forms/labelled-field";
import type { FieldIssue } from "@/lib/errors";
import { useSourceSearch } from "./use-source-search";

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
  issues?: readonly FieldIssue[];
  /** The source that is not offered: the one that is being changed. */
  exceptId: string;
}) {
  const [text, setText] = useState(props.defaultValue);
  const found = useSourceSearch(text, props.exceptId);
  const listId = useId();
  const chosen = found.find(({ path }) => path === text.trim());
  return (
    <LabelledField
      id={props.id}
      name={props.name}
      label={props.label}
      hint={<span aria-live="polite">{chosen === undefined ? props.hint : `That is: ${chosen.words}`}</span>}
      issues={props.issues ?? []}
    >
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            autoComplete="off"
            list={listId}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <datalist id={listId}>
            {found.map(({ path, words }) => (
              <option key={path} value={path}>
                {words}
              </option>
            ))}
          </datalist>
        </>
      )}
    </LabelledField>
  );
}
