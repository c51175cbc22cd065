import type { FieldIssue } from "@/lib/errors";

/** Empty rows that are offered beside the gaps that are filled in. */
const spareGaps = 2;

/** The days of a declaration, and the gaps in them. */
export function DayFields(props: {
  from: string;
  to: string;
  gaps: readonly { from: string; to: string }[];
  issues: readonly FieldIssue[];
}) {
  const spare = Array.from({ length: spareGaps }, () => ({ from: "", to: "" }));
  const rows = [...props.gaps, ...spare].map((gap, at) => ({ ...gap, at }));
  const faultOf = (at: number) =>
    props.issues.find(({ path }) => path === `gaps.${at}` || path.startsWith(`gaps.${at}.`))?.message;
  return (
    <>
      <fieldset className="coverage-days">
        <legend>Days</legend>
        <DayField id="coverage-from" name="from" label="First day" value={props.from} issues={props.issues} />
        <DayField id="coverage-to" name="to" label="Last day" value={props.to} issues={props.issues} />
      </fieldset>
      <fieldset className="coverage-gaps">
        <legend>Gaps, days on which nobody looked</legend>
        {rows.map(({ at, from, to }) => {
          const fault = faultOf(at);
          return (
            <div className="coverage-days" key={at}>
              <GapEnd end="from" at={at} value={from} fault={fault} />
              <GapEnd end="to" at={at} value={to} fault={fault} />
              {fault !== undefined && (
                <div className="field-error" id={`coverage-gaps.${at}-error`}>
                  {fault}
                </div>
              )}
            </div>
          );
        })}
        <p className="field-hint">More rows come with “Look at the selection”.</p>
      </fieldset>
    </>
  );
}

function DayField(props: {
  id: string;
  name: string;
  label: string;
  value: string;
  issues: readonly FieldIssue[];
}) {
  const message = props.issues.find(({ path }) => path === props.name)?.message;
  return (
    <div className="field">
      <label htmlFor={props.id}>{props.label}</label>
      <input
        id={props.id}
        name={props.name}
        type="date"
        defaultValue={props.value}
        required
        aria-invalid={message === undefined ? undefined : true}
        aria-describedby={message === undefined ? undefined : `${props.id}-error`}
      />
      {message !== undefined && (
        <div className="field-error" id={`${props.id}-error`}>
          {message}
        </div>
      )}
    </div>
  );
}

function GapEnd(props: { end: "from" | "to"; at: number; value: string; fault: string | undefined }) {
  const id = `coverage-gaps.${props.at}${props.end === "from" ? "" : "-to"}`;
  return (
    <div className="field">
      <label htmlFor={id}>
        {props.end === "from" ? "From" : "To"}
        <span className="visually-hidden">, gap {props.at + 1}</span>
      </label>
      <input
        id={id}
        name={`gap.${props.end}`}
        type="date"
        defaultValue={props.value}
        aria-invalid={props.fault === undefined ? undefined : true}
        aria-describedby={props.fault === undefined ? undefined : `coverage-gaps.${props.at}-error`}
      />
    </div>
  );
}
