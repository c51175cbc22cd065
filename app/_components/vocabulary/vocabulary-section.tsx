"use client";

import type { ReactNode } from "react";
import { useMessage } from "@/app/_components/desk/desk-context";
import { FieldMessage } from "@/app/_components/desk/field-shell";
import { fieldId } from "@/app/_components/desk/issue-paths";

/** A part of a record's form under a rule: its title, what to know about it, and the fault of the whole part, if any. */
export function VocabularySection(props: {
  title: string;
  note?: string;
  path: string;
  children: ReactNode;
}) {
  const id = fieldId(props.path);
  const message = useMessage(props.path);
  return (
    <section className="desk-section" id={id} tabIndex={-1} aria-labelledby={`${id}-title`}>
      <div className="desk-section-head">
        <h2 id={`${id}-title`}>{props.title}</h2>
        {props.note !== undefined && <p className="note">{props.note}</p>}
      </div>
      <FieldMessage path={props.path} message={message} />
      {props.children}
    </section>
  );
}
