"use client";

import { useActionState, useEffect, useRef } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import styles from "./try.module.css";
import { TryField } from "./try-field";
import { TryReport } from "./try-report";
import { directionWords, emptyTry, type ListReading, type TryState } from "./try-state";

/** Two pasted lists and the rule to ask of them; a plain form that works before any script has loaded. */
export function TryForm({ action }: { action: (before: TryState, form: FormData) => Promise<TryState> }) {
  const [state, submit, isPending] = useActionState(action, emptyTry);
  const answer = useRef<HTMLDivElement>(null);
  const { values, issues, lists, report } = state;
  useEffect(() => {
    if (report !== null) answer.current?.focus();
  }, [report]);
  return (
    <>
      <FaultSummary
        title="The dates were not analysed"
        issues={issues}
        idOf={(path) => (path === "" ? null : `try-${path}`)}
      />
      {report !== null && (
        <div className={styles.result} tabIndex={-1} ref={answer}>
          <TryReport report={report} />
        </div>
      )}
      <form action={submit} className={styles.form} noValidate>
        <div className={styles.lists}>
          <TryField
            name="antecedents"
            label="First list: what may come first"
            hint="One date a line, or rows pasted from a spreadsheet, of which the first column that reads as a date counts (a day before a year). “2 Dec 2025”, “late Nov 2025” and EDTF are read too."
            issues={issues}
          >
            {(control) => (
              <textarea
                {...control}
                rows={12}
                defaultValue={values.antecedents}
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </TryField>
          <TryField
            name="consequents"
            label="Second list: what may follow"
            hint="Read in the same way. At most 10,000 dates. A date that stands twice counts as two events."
            issues={issues}
          >
            {(control) => (
              <textarea
                {...control}
                rows={12}
                defaultValue={values.consequents}
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </TryField>
          {lists !== null && <ReadingNote reading={lists.antecedents} />}
          {lists !== null && <ReadingNote reading={lists.consequents} />}
        </div>
        <fieldset className={styles.fields}>
          <legend>The days on which both lists are complete</legend>
          <TryField name="from" label="From" issues={issues}>
            {(control) => <input {...control} type="text" defaultValue={values.from} autoComplete="off" />}
          </TryField>
          <TryField name="to" label="To" issues={issues}>
            {(control) => <input {...control} type="text" defaultValue={values.to} autoComplete="off" />}
          </TryField>
          <TryField
            name="gaps"
            label="Without these days"
            hint="One span a line: 2025-08-01 to 2025-08-07"
            issues={issues}
          >
            {(control) => <textarea {...control} rows={2} defaultValue={values.gaps} spellCheck={false} />}
          </TryField>
        </fieldset>
        <fieldset className={styles.fields}>
          <legend>The rule</legend>
          <TryField name="direction" label="Direction" issues={issues}>
            {(control) => (
              // A select keeps what React first gave it; the key lets an answer change it.
              <select key={values.direction} {...control} defaultValue={values.direction}>
                {Object.entries(directionWords).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            )}
          </TryField>
          <TryField name="days" label="Window, in days" hint="0 to 366" issues={issues}>
            {(control) => <input {...control} type="text" inputMode="numeric" defaultValue={values.days} />}
          </TryField>
          <TryField name="offset" label="Offset, in days" hint="0 to 366" issues={issues}>
            {(control) => <input {...control} type="text" inputMode="numeric" defaultValue={values.offset} />}
          </TryField>
          <TryField name="shuffles" label="Shuffles" hint="1 to 10,000; of long lists fewer" issues={issues}>
            {(control) => (
              <input {...control} type="text" inputMode="numeric" defaultValue={values.shuffles} />
            )}
          </TryField>
          <TryField name="seed" label="Seed" hint="The same seed gives the same figures" issues={issues}>
            {(control) => <input {...control} type="text" inputMode="numeric" defaultValue={values.seed} />}
          </TryField>
        </fieldset>
        <div className={styles.buttons}>
          <button type="submit" className="button-primary" aria-disabled={isPending}>
            Analyse the dates
          </button>
          <span className="note" role="status">
            {isPending ? "The dates are being analysed." : "Nothing is stored."}
          </span>
        </div>
      </form>
    </>
  );
}

/** How the lines of a list were understood, where they are no plain days. */
function ReadingNote({ reading }: { reading: ListReading }) {
  const { count, heading, readings, more } = reading;
  return (
    <div className="note">
      <p>
        {count === 1 ? "One date was read." : `${count} dates were read.`}
        {heading !== null && ` The first line, “${heading}”, was taken for a heading.`}
      </p>
      {readings.length > 0 && (
        <ul className={styles.readings}>
          {readings.map(({ line, entry, reading: words }) => (
            <li key={line}>
              Line {line}: “{entry}” read as {words}
            </li>
          ))}
          {more > 0 && <li>and {more} more</li>}
        </ul>
      )}
    </div>
  );
}
