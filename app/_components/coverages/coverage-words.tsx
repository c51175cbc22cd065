import type { FieldIssue } from "@/lib/errors";

interface LineProps {
  name: "name" | "reason" | "why";
  label: string;
  value: string;
  issues: readonly FieldIssue[];
  hint: string;
}

/** A line of text with its hint and its fault. */
export function TextLine(props: LineProps) {
  const { shared, notes } = fieldParts(props);
  return (
    <div className="field">
      <label htmlFor={shared.id}>{props.label}</label>
      <input {...shared} type="text" autoComplete="off" />
      {notes}
    </div>
  );
}

/** Several lines of text with their hint and their fault. */
export function TextArea(props: LineProps) {
  const { shared, notes } = fieldParts(props);
  return (
    <div className="field">
      <label htmlFor={shared.id}>{props.label}</label>
      <textarea {...shared} rows={5} />
      {notes}
    </div>
  );
}

function fieldParts({ name, value, issues, hint }: LineProps) {
  const id = `coverage-${name}`;
  const message = issues.find(({ path }) => path === name)?.message;
  const shared = {
    id,
    name,
    defaultValue: value,
    required: true,
    "aria-invalid": message === undefined ? undefined : true,
    "aria-describedby": message === undefined ? `${id}-hint` : `${id}-hint ${id}-error`,
  };
  const notes = (
    <>
      <div className="field-hint" id={`${id}-hint`}>
        {hint}
      </div>
      {message !== undefined && (
        <div className="field-error" id={`${id}-error`}>
          {message}
        </div>
      )}
    </>
  );
  return { shared, notes };
}

/** Whether the record is complete or a selection; neither is chosen beforehand. */
export function Completeness({ value, issues }: { value: string; issues: readonly FieldIssue[] }) {
  const message = issues.find(({ path }) => path === "completeness")?.message;
  const choices = [
    ["complete", "Complete: every such event of these days is recorded, but for the gaps"],
    ["selection", "A selection: some are recorded, some may not be"],
  ] as const;
  return (
    <fieldset
      className="field"
      id="coverage-completeness"
      tabIndex={-1}
      aria-describedby={message === undefined ? undefined : "coverage-completeness-error"}
    >
      <legend>What is declared</legend>
      {choices.map(([choice, words]) => (
        <label className="rule-check" key={choice}>
          <input type="radio" name="completeness" value={choice} defaultChecked={value === choice} />
          {words}
        </label>
      ))}
      {message !== undefined && (
        <div className="field-error" id="coverage-completeness-error">
          {message}
        </div>
      )}
    </fieldset>
  );
}
