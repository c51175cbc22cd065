"use client";

import type { ReactNode } from "react";
import { useMessage } from "./desk-context";
import { controlAttributes, FieldShell } from "./field-shell";

/** A line of text, or several with `rows`. */
export function TextField(props: {
  label: string;
  path: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  rows?: number;
  placeholder?: string;
  className?: string;
  inputMode?: "url" | "numeric";
}) {
  const message = useMessage(props.path);
  const attributes = {
    ...controlAttributes(props.path, { message, hasHint: props.hint !== undefined }),
    value: props.value,
    placeholder: props.placeholder,
    autoComplete: "off",
  };
  return (
    <FieldShell {...props} message={message}>
      {props.rows === undefined ? (
        <input
          {...attributes}
          type="text"
          inputMode={props.inputMode}
          onChange={(event) => props.onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...attributes}
          rows={props.rows}
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </FieldShell>
  );
}
