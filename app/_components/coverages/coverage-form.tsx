"use client";

import { useActionState, useEffect, useRef } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { boundedEvents } from "@/lib/timeline/count-label";
import type { FilterOptions } from "@/lib/timeline/filter-options";
import type { CoverageFormState, CoverageValues } from "./coverage-values";
import { Completeness, TextArea, TextLine } from "./coverage-words";
import { DayFields } from "./day-fields";
import { FilterSection } from "./filter-section";

/**
 * Declares for which days a selection of events is completely recorded, or that it is a selection. It can be looked at first; both
 * are plain buttons of one form, which works before any script has loaded.
 */
export function CoverageForm(props: {
  action: (before: CoverageFormState, form: FormData) => Promise<CoverageFormState>;
  hidden: Readonly<Record<string, string>>;
  values: CoverageValues;
  options: FilterOptions;
  submitLabel: string;
  /** Whether a stored declaration changes: then a reason is asked. */
  isChange: boolean;
}) {
  const [state, submit, isPending] = useActionState(props.action, {
    values: props.values,
    issues: [],
    looked: null,
  });
  const { values, issues, looked } = state;
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (looked !== null) note.current?.focus();
  }, [looked]);
  return (
    <form action={submit} className="desk-account coverage-form" noValidate>
      <FaultSummary
        title="Nothing is declared yet"
        issues={issues}
        idOf={(path) => (hasField(path) ? `coverage-${path}` : null)}
      />
      {looked !== null && issues.length === 0 && (
        <div className="message-note" role="status" tabIndex={-1} ref={note}>
          <p>
            On these days it selects <strong>{boundedEvents(looked.matches)}</strong>: {looked.words}.
          </p>
        </div>
      )}
      {Object.entries(props.hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <TextLine
        name="name"
        label="Name"
        maxLength={200}
        value={values.name}
        issues={issues}
        hint="What is declared, with its year."
      />
      {/* Made anew with each answer: its boxes hold what was chosen, and their first state counts once. */}
      <FilterSection key={JSON.stringify(values.filter)} filter={values.filter} options={props.options} />
      <DayFields
        key={JSON.stringify([values.from, values.to, values.gaps])}
        from={values.from}
        to={values.to}
        gaps={values.gaps}
        issues={issues}
      />
      <Completeness value={values.completeness} issues={issues} />
      <TextArea
        name="reason"
        label="How it is known"
        maxLength={4000}
        value={values.reason}
        issues={issues}
        hint="Which lists were gone through, what is counted and what is left out. It stands in public."
      />
      {props.isChange && (
        <TextLine
          name="why"
          label="Why it changes"
          maxLength={1000}
          value={values.why}
          issues={issues}
          hint="It stands in the history of the declaration."
        />
      )}
      <div className="desk-buttons">
        <button type="submit" name="intent" value="look" className="button" aria-disabled={isPending}>
          Look at the selection
        </button>
        <button type="submit" name="intent" value="save" className="button-primary" aria-disabled={isPending}>
          {props.submitLabel}
        </button>
      </div>
    </form>
  );
}

/** Paths whose field has the id `coverage-PATH`. */
function hasField(path: string): boolean {
  return /^(name|from|to|reason|why|completeness|gaps\.\d+)$/.test(path);
}
