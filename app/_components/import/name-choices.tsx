import type { ReactNode } from "react";
import { partyKindLabels, partyKinds, placeKindLabels, placeKinds } from "@/lib/records/vocabularies";
import { Choice } from "./choice";
import type { NameToDecide } from "./names-form-state";

const kindWords = { person: "Person", place: "Place", party: "Party", topic: "Topic", track: "Track" };
const placeOptions = placeKinds.map((kind) => [kind, placeKindLabels[kind]] as const);
const partyOptions = partyKinds.map((kind) => [kind, partyKindLabels[kind]] as const);

/** One name as the file writes it, and what it can mean: a stored record, a new one, nobody. */
export function NameChoices({
  name,
  number,
  values,
  message,
}: {
  name: NameToDecide;
  number: number;
  /** What was chosen and typed before, by the name of the control. */
  values: Readonly<Record<string, string>>;
  message: string | null;
}) {
  const { key, kind, candidates } = name;
  const chosen = values[`choice ${key}`] ?? name.chosen;
  const base = `name-${number}`;
  const errorId = message === null ? undefined : `${base}-error`;
  const isAddable = kind !== "topic" && kind !== "track";
  return (
    <fieldset className="import-name" aria-describedby={errorId}>
      <legend>
        {name.name} <span className="note">{hintOf(name)}</span>
      </legend>
      <input type="hidden" name="key" value={key} />
      {message !== null && (
        <p className="field-error" id={errorId}>
          {message}
        </p>
      )}
      {candidates.map((candidate) => (
        <Answer
          key={candidate.id}
          id={`${base}-${candidate.id}`}
          name={`choice ${key}`}
          value={`record:${candidate.id}`}
          chosen={chosen}
        >
          {candidate.name}
          <span className="note"> {candidate.reason}</span>
        </Answer>
      ))}
      <div className="import-answer-with">
        <Answer id={`${base}-other`} name={`choice ${key}`} value="other" chosen={chosen}>
          {candidates.length === 0 ? "One that is stored" : "Another that is stored"}
        </Answer>
        <div className="field desk-label-hidden">
          <label htmlFor={`${base}-other-name`}>Name of the stored {kind}</label>
          <input
            id={`${base}-other-name`}
            name={`other ${key}`}
            defaultValue={values[`other ${key}`] ?? name.chosenName}
            placeholder="its name"
            autoComplete="off"
          />
        </div>
      </div>
      {isAddable && (
        <div className="import-answer-with">
          <Answer id={`${base}-new`} name={`choice ${key}`} value="new" chosen={chosen}>
            A new {kind}
          </Answer>
          <div className="field desk-label-hidden">
            <label htmlFor={`${base}-new-name`}>Name of the new {kind}</label>
            <input
              id={`${base}-new-name`}
              name={`name ${key}`}
              defaultValue={values[`name ${key}`] ?? name.name}
              autoComplete="off"
            />
          </div>
          {kind === "place" && (
            <Choice
              id={`${base}-kind`}
              name={`kind ${key}`}
              label="Kind of place"
              isLabelHidden
              options={placeOptions}
              value={values[`kind ${key}`] ?? "town"}
            />
          )}
          {kind === "party" && (
            <Choice
              id={`${base}-kind`}
              name={`kind ${key}`}
              label="Kind of party"
              isLabelHidden
              options={partyOptions}
              value={values[`kind ${key}`] ?? "state"}
            />
          )}
        </div>
      )}
      {kind === "person" && (
        <Answer id={`${base}-group`} name={`choice ${key}`} value="group" chosen={chosen}>
          No person by name: a group or an office, as written
        </Answer>
      )}
      <Answer id={`${base}-leave`} name={`choice ${key}`} value="leaveOut" chosen={chosen}>
        Leave it out of the rows
      </Answer>
    </fieldset>
  );
}

function Answer({
  id,
  name,
  value,
  chosen,
  children,
}: {
  id: string;
  name: string;
  value: string;
  chosen: string;
  children: ReactNode;
}) {
  return (
    <label className="import-answer" htmlFor={id}>
      <input
        type="radio"
        id={id}
        name={name}
        value={value}
        defaultChecked={chosen === value}
        key={`${value} ${chosen === value}`}
      />
      <span>{children}</span>
    </label>
  );
}

function hintOf({ kind, hint, detail, rows, firstRow }: NameToDecide): string {
  const parts = [
    kindWords[kind],
    ...(hint === null ? [] : [`of ${hint}`]),
    ...(detail === null ? [] : [detail]),
    rows === 1 ? `row ${firstRow}` : `${rows.toLocaleString("en-GB")} rows, first ${firstRow}`,
  ];
  return parts.join(", ");
}
