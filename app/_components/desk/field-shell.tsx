import type { ReactNode } from "react";
import { fieldId } from "./issue-paths";

/** The attributes that tie a control to its label, hint and fault. */
export interface ControlAttributes {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
}

/** Attributes of the control at a path, for a label, hint and message drawn by `FieldShell`. */
export function controlAttributes(
  path: string,
  { message, hasHint }: { message: string | null; hasHint: boolean },
): ControlAttributes {
  const id = fieldId(path);
  const described = [hasHint ? `${id}-hint` : null, message === null ? null : `${id}-error`];
  return {
    id,
    "aria-invalid": message === null ? undefined : true,
    "aria-describedby": described.filter((part) => part !== null).join(" ") || undefined,
  };
}

/** Label above, control, then hint and fault below it. */
export function FieldShell(props: {
  path: string;
  label: string;
  message: string | null;
  hint?: ReactNode;
  className?: string | undefined;
  children: ReactNode;
}) {
  const id = fieldId(props.path);
  return (
    <div className={`field ${props.className ?? ""}`}>
      <label htmlFor={id}>{props.label}</label>
      {props.children}
      {props.hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {props.hint}
        </div>
      )}
      <FieldMessage path={props.path} message={props.message} />
    </div>
  );
}

/** The fault of a field or a section, in words. */
export function FieldMessage({ path, message }: { path: string; message: string | null }) {
  if (message === null) return null;
  return (
    <div className="field-error" id={`${fieldId(path)}-error`}>
      {message}
    </div>
  );
}
