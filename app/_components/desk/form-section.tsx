"use client";

import type { ReactNode } from "react";
import { useMessage } from "./desk-context";
import { FieldMessage } from "./field-shell";
import { fieldId } from "./issue-paths";

/**
 * A part of a form under a rule: its title, what to know about it, the way to its part of the guide (an anchor there), and the
 * fault of the whole part, if any.
 */
export function FormSection(props: {
  title: string;
  note?: string;
  path: string;
  guide: string;
  children: ReactNode;
}) {
  const id = fieldId(props.path);
  const message = useMessage(props.path);
  return (
    <section className="desk-section" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div className="desk-section-head">
        <h2 id={`${id}-title`}>{props.title}</h2>
        {props.note !== undefined && <p className="note">{props.note}</p>}
        <a className="desk-guide-link" href={`/desk/guide#${props.guide}`} target="_blank" rel="noopener">
          How to decide
          <span className="visually-hidden">: {props.title} (in the guide, opens a new tab)</span>
        </a>
      </div>
      <FieldMessage path={props.path} message={message} />
      {props.children}
    </section>
  );
}

/** One row of a list in a form, with the button that takes it out. `name` says which row it is; `extra` stands by the button. */
export function FormRow(props: {
  path: string;
  name: string;
  onRemove: () => void;
  extra?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  const message = useMessage(props.path);
  return (
    <fieldset
      className={`desk-list-row ${props.className ?? ""}`}
      id={fieldId(props.path)}
      aria-label={props.name}
      tabIndex={-1}
    >
      <div className="desk-row">{props.children}</div>
      <FieldMessage path={props.path} message={message} />
      <div className="desk-row-end">
        {props.extra}
        <button type="button" className="button-quiet desk-small" onClick={props.onRemove}>
          Remove<span className="visually-hidden"> {props.name}</span>
        </button>
      </div>
    </fieldset>
  );
}
