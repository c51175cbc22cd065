"use client";

import { useEffect, useId, useRef, useState } from "react";
import {
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
} from "@/lib/records/vocabularies";
import { type Choices, differencesBetween, plainChoices } from "./compare-forms";
import { describeField } from "./describe-field";
import { pathLabel } from "./issue-paths";
import type { KnownRecords } from "./known-record";

const words: Record<string, string> = {
  ...confidenceLabels,
  ...contactFormatLabels,
  ...contactLevelLabels,
  ...contactStatusLabels,
};

const whose = { mine: "changed by you", stored: "changed by somebody else", both: "changed by both" };

/**
 * Two versions field by field: what stands in the form beside what is stored. What only one side changed is chosen
 * already; what both changed has to be.
 */
export function ConflictPanel(props: {
  of: "event" | "draft";
  version: number;
  mine: object;
  stored: object;
  base: object | null;
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
  onResolve: (choices: Choices) => void;
}) {
  const { mine, stored, base, known } = props;
  const differences = differencesBetween(mine, stored, base);
  const [chosen, setChosen] = useState<Choices>({});
  const choices = { ...plainChoices(differences), ...chosen };
  const open = differences.filter((difference) => choices[difference.field] === undefined).length;
  const panel = useRef<HTMLDivElement>(null);
  const group = useId();
  useEffect(() => panel.current?.focus(), []);
  const storedFields = new Map<string, unknown>(Object.entries(stored));
  const mineFields = new Map<string, unknown>(Object.entries(mine));
  const names = { ...words, ...props.names };
  return (
    <div ref={panel} className="message-error desk-notice desk-conflict" role="alert" tabIndex={-1}>
      <h2>
        {props.of === "event" ? "This record" : "This draft"} was saved by somebody else while you had it open
      </h2>
      <p>
        Nothing was overwritten, and everything that you typed is kept. Choose field by field which version
        goes on; the stored one is version {props.version}.
      </p>
      {differences.map(({ field, changedBy }) => (
        <fieldset key={field} className="desk-difference">
          <legend>
            {pathLabel(field)} <span className="note">({whose[changedBy]})</span>
          </legend>
          {(["mine", "stored"] as const).map((side) => (
            <label key={side} className="desk-version">
              <input
                type="radio"
                name={`${group}-${field}`}
                checked={choices[field] === side}
                onChange={() => setChosen((before) => ({ ...before, [field]: side }))}
              />
              <span>
                <strong>{side === "mine" ? "Yours" : "Stored"}</strong>
                {describeField((side === "mine" ? mineFields : storedFields).get(field), known, names).map(
                  (line) => (
                    <span key={line} className="desk-version-line">
                      {line}
                    </span>
                  ),
                )}
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {differences.length === 0 && <p>The two versions hold the same; the stored one can be taken.</p>}
      <button type="button" aria-disabled={open > 0} onClick={() => open === 0 && props.onResolve(choices)}>
        {open > 0 ? `Choose ${open} more` : "Take these into the form"}
      </button>
    </div>
  );
}
