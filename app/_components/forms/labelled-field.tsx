import type { ReactNode } from "react";
import type { FieldIssue } from "@/lib/errors";

/** What ties a control to its label, its hint and its faults. */
export interface ControlAttributes {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** A field of a plain form: its label, the control that `children` draw, its hint, and every fault that it has. */
export function LabelledField({
  id,
  name,
  label,
  hint = "",
  issues,
  isBox = false,
  children,
}: {
  id: string;
  /** The name under which it is sent; faults have it as their path. */
  name: string;
  label: ReactNode;
  /** "" for none. */
  hint?: ReactNode;
  /** The faults of the form. */
  issues: readonly FieldIssue[];
  /** Whether it is a box to be ticked, which stands before its label. */
  isBox?: boolean;
  children: (control: ControlAttributes) => ReactNode;
}) {
  const own = issues.filter(({ path }) => path === name);
  const described = [hint === "" ? null : `${id}-hint`, own.length === 0 ? null : `${id}-error`];
  const control = children({
    id,
    name,
    "aria-invalid": own.length === 0 ? undefined : true,
    "aria-describedby": described.filter((part) => part !== null).join(" ") || undefined,
  });
  return (
    <div className={isBox ? "field account-check" : "field"}>
      {isBox ? (
        <div className="account-check-line">
          {control}
          <label htmlFor={id}>{label}</label>
        </div>
      ) : (
        <>
          <label htmlFor={id}>{label}</label>
          {control}
        </>
      )}
      {hint !== "" && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {own.length > 0 && (
        <div className="field-error" id={`${id}-error`}>
          {own.map(({ message }) => message).join(" ")}
        </div>
      )}
    </div>
  );
}
