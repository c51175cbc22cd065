import type { ReactNode } from "react";

/** The hue of a part: contacts, announcements, the window between them, or plain ink. */
export type PartTone = "contact" | "announce" | "coincidence" | "ink";

/** A part of the rule's sentence that is one menu, styled as text. */
export function RuleSelect({
  tone,
  label,
  name,
  value,
  options,
}: {
  tone: PartTone;
  label: string;
  name: string;
  value: string;
  options: readonly (readonly [value: string, words: string])[];
}) {
  return (
    <span className={`rule-part rule-part-${tone}`}>
      <select aria-label={label} name={name} defaultValue={value}>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A part of the sentence behind which several fields stand; opens without JavaScript. */
export function RuleDetails({
  tone,
  words,
  hint,
  children,
}: {
  tone: PartTone;
  words: string;
  /** What opens, for readers’ ears. */
  hint: string;
  children: ReactNode;
}) {
  // The mark that it opens stays with the last word.
  const lastAt = words.lastIndexOf(" ") + 1;
  return (
    <details className={`rule-part rule-part-${tone}`} name="rule-part">
      <summary>
        <span className="visually-hidden">{hint}: </span>
        {words.slice(0, lastAt)}
        <span className="rule-last">{words.slice(lastAt)}</span>
      </summary>
      <div className="rule-panel">{children}</div>
    </details>
  );
}
