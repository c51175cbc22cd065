"use client";

import { useActionState } from "react";
import { FaultSummary } from "@/app/_components/forms/fault-summary";
import { LabelledField } from "@/app/_components/forms/labelled-field";
import { longestReport, type ReportedField, reportedFieldLabel } from "@/lib/records/mistake-report";
import { noReport, type ReportState, type ReportValues, trapField } from "./report-state";

/** Reports a mistake in an event. A plain form that works before any script has loaded, and without one. */
export function ReportForm(props: {
  action: (before: ReportState, form: FormData) => Promise<ReportState>;
  slug: string;
  stamp: string;
  fields: readonly ReportedField[];
}) {
  const [state, submit, isPending] = useActionState(props.action, {
    values: noReport,
    issues: [],
    stamp: props.stamp,
  });
  const { values, issues } = state;
  const field = (name: keyof ReportValues) => ({ id: `report-${name}`, name, issues });
  return (
    <form action={submit} className="report-form" noValidate>
      <FaultSummary
        title="Not sent yet"
        issues={state.issues}
        idOf={(path) => (Object.hasOwn(noReport, path) ? `report-${path}` : null)}
      />
      <input type="hidden" name="slug" value={props.slug} />
      <input type="hidden" name="stamp" value={state.stamp} />
      <LabelledField label="What is wrong" {...field("field")}>
        {(control) => (
          <select key={values.field} {...control} defaultValue={values.field} required>
            <option value="">Choose</option>
            {props.fields.map((name) => (
              <option key={name} value={name}>
                {reportedFieldLabel(name)}
              </option>
            ))}
          </select>
        )}
      </LabelledField>
      <LabelledField
        label="What should it say"
        hint="What is wrong, and what it should say instead."
        {...field("message")}
      >
        {(control) => (
          <textarea {...control} rows={6} maxLength={longestReport} required defaultValue={values.message} />
        )}
      </LabelledField>
      <LabelledField
        label={<Optional>Address of a source</Optional>}
        hint="Where we can read it. We look at it ourselves; nothing is requested by machine."
        {...field("sourceUrl")}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="url"
            autoComplete="off"
            placeholder="https://"
            defaultValue={values.sourceUrl}
          />
        )}
      </LabelledField>
      <LabelledField
        label={<Optional>Your e-mail address</Optional>}
        hint="For questions alone. Only the desk’s editors see it; it is never published or passed on."
        {...field("email")}
      >
        {(control) => <input {...control} type="email" autoComplete="email" defaultValue={values.email} />}
      </LabelledField>
      <div className="report-trap" aria-hidden="true">
        <label htmlFor="report-trap">Leave this empty</label>
        <input
          id="report-trap"
          type="text"
          name={trapField}
          tabIndex={-1}
          autoComplete="off"
          defaultValue=""
        />
      </div>
      <div>
        <button type="submit" className="button-primary" aria-disabled={isPending}>
          Send the report
        </button>
      </div>
    </form>
  );
}

function Optional({ children }: { children: string }) {
  return (
    <>
      {children}
      <span className="report-optional">, if you like</span>
    </>
  );
}
