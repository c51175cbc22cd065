"use client";

import { describeField } from "./describe-field";
import { pathLabel } from "./issue-paths";
import type { KnownRecords } from "./known-record";

/** By window, not by person: the other one may be one’s own. */
const whose = { mine: "changed here", stored: "changed elsewhere", both: "changed in both" };

/** One field in which versions differ: the earlier value as text, and the choice between the two that followed. */
export function VersionChoice(props: {
  field: string;
  changedBy: keyof typeof whose;
  mine: unknown;
  stored: unknown;
  /** The value from which both started; undefined where it is not known. */
  before: { value: unknown } | undefined;
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
  /** Name of the choice, one on a page. */
  group: string;
  chosen: "mine" | "stored" | undefined;
  onChoose: (side: "mine" | "stored") => void;
}) {
  const { field, known, names } = props;
  const lines = (value: unknown) =>
    describeField(value, known, names, field).map((line) => (
      <span key={line} className="desk-version-line">
        {line}
      </span>
    ));
  return (
    <fieldset className="desk-difference">
      <legend>
        {pathLabel(field)} <span className="note">({whose[props.changedBy]})</span>
      </legend>
      {props.before !== undefined && (
        <p className="desk-version desk-version-before">
          <span>
            <strong>Before</strong>
            {lines(props.before.value)}
          </span>
        </p>
      )}
      {(["mine", "stored"] as const).map((side) => (
        <label key={side} className="desk-version">
          <input
            type="radio"
            name={`${props.group}-${field}`}
            checked={props.chosen === side}
            onChange={() => props.onChoose(side)}
          />
          <span>
            <strong>{side === "mine" ? "Yours" : "Stored"}</strong>
            {lines(props[side])}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
