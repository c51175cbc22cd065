import type { ReactNode } from "react";
import type { FieldIssue } from "@/lib/errors";

/** What ties a control to its label, its hint and its faults. */
export interface TryControl {
  id: string;
  name: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** A labelled control with its hint and every fault that it has. */
export function TryField({
  name,
  label,
  hint,
  issues,
  children,
}: {
  name: string;
  label: string;
  hint?: string;
  issues: readonly FieldIssue[];
  children: (control: TryControl) => ReactNode;
}) {
  const id = `try-${name}`;
  const own = issues.filter(({ path }) => path === name);
  const described = [hint === undefined ? "" : `${id}-hint`, own.length === 0 ? "" : `${id}-error`].filter(
    (part) => part !== "",
  );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        "aria-invalid": own.length === 0 ? undefined : true,
        "aria-describedby": described.length === 0 ? undefined : described.join(" "),
      })}
      {hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {own.length > 0 && (
        <div className="field-error" id={`${id}-error`}>
          {own.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
    </div>
  );
}
