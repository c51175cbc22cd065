import { LabelledField } from "@/app/_components/forms/labelled-field";
import type { FieldIssue } from "@/lib/errors";

interface LineProps {
  name: "name" | "reason" | "why";
  label: string;
  value: string;
  issues: readonly FieldIssue[];
  hint: string;
  /** In characters, as the command bounds it. */
  maxLength: number;
}

/** A line of text with its hint and its fault. */
export function TextLine({ value, maxLength, ...props }: LineProps) {
  return (
    <LabelledField {...props} id={`coverage-${props.name}`}>
      {(control) => (
        <input
          {...control}
          type="text"
          autoComplete="off"
          defaultValue={value}
          maxLength={maxLength}
          required
        />
      )}
    </LabelledField>
  );
}

/** Several lines of text with their hint and their fault. */
export function TextArea({ value, maxLength, ...props }: LineProps) {
  return (
    <LabelledField {...props} id={`coverage-${props.name}`}>
      {(control) => <textarea {...control} rows={5} defaultValue={value} maxLength={maxLength} required />}
    </LabelledField>
  );
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
