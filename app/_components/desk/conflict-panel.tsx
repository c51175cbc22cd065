"use client";

import { useEffect, useId, useRef, useState } from "react";
import { type Choices, differencesBetween, plainChoices } from "./compare-forms";
import { draftFields } from "./form-fields";
import type { KnownRecords } from "./known-record";
import { VersionChoice } from "./version-choice";

/** There is one such panel on a page. */
export const conflictPanelId = "field-conflict";

/**
 * Two versions field by field: what stands in the form beside what is stored, and what stood there before both. What only one
 * side changed is chosen already; what both changed has to be.
 */
export function ConflictPanel(props: {
  of: "event" | "draft";
  version: number;
  mine: object;
  stored: object;
  base: object | null;
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
  /** Whether it takes the focus: after a button was pressed, not while somebody types. */
  isFocused: boolean;
  onResolve: (choices: Choices) => void;
}) {
  const { mine, stored, base, known, names } = props;
  // What belongs to a draft alone has no other side in a published record.
  const differences = differencesBetween(mine, stored, base).filter(
    ({ field }) => props.of === "draft" || !draftFields.has(field),
  );
  const [chosen, setChosen] = useState<Choices>({});
  const choices = { ...plainChoices(differences), ...chosen };
  const open = differences.filter((difference) => choices[difference.field] === undefined).length;
  const panel = useRef<HTMLDivElement>(null);
  const group = useId();
  const takesFocus = useRef(props.isFocused);
  useEffect(() => {
    if (takesFocus.current) panel.current?.focus();
  }, []);
  const fieldsOf = (form: object) => new Map<string, unknown>(Object.entries(form));
  const [mineFields, storedFields] = [fieldsOf(mine), fieldsOf(stored)];
  const baseFields = base === null ? null : fieldsOf(base);
  return (
    <div
      ref={panel}
      id={conflictPanelId}
      className="message-error desk-notice desk-conflict"
      role="alert"
      tabIndex={-1}
    >
      <h2>{props.of === "event" ? "This record" : "This draft"} was saved elsewhere while you had it open</h2>
      <p>
        It was saved by somebody else, or by you in another window. Nothing was overwritten, and everything
        that you typed is kept. Choose field by field which version goes on; the stored one is version{" "}
        {props.version}.
      </p>
      {differences.map(({ field, changedBy }) => (
        <VersionChoice
          key={field}
          field={field}
          changedBy={changedBy}
          mine={mineFields.get(field)}
          stored={storedFields.get(field)}
          before={baseFields === null ? undefined : { value: baseFields.get(field) }}
          known={known}
          names={names}
          group={group}
          chosen={choices[field]}
          onChoose={(side) => setChosen((earlier) => ({ ...earlier, [field]: side }))}
        />
      ))}
      {differences.length === 0 && <p>The two versions hold the same; the stored one can be taken.</p>}
      <button type="button" aria-disabled={open > 0} onClick={() => open === 0 && props.onResolve(choices)}>
        {open > 0 ? `Choose ${open} more` : "Take these into the form"}
      </button>
    </div>
  );
}
