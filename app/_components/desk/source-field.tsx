"use client";

import { useDesk, useMessage } from "./desk-context";
import { controlAttributes, FieldShell } from "./field-shell";

/** Which of the form's sources says so; `isLabelHidden` in tables, whose head names the column. */
export function SourceField(props: {
  path: string;
  label?: string;
  isLabelHidden?: boolean;
  value: number | null;
  onChange: (value: number | null) => void;
}) {
  const { sourceNames } = useDesk();
  const message = useMessage(props.path);
  return (
    <FieldShell
      path={props.path}
      label={props.label ?? "Source"}
      message={message}
      className={props.isLabelHidden ? "desk-label-hidden" : undefined}
    >
      <select
        {...controlAttributes(props.path, { message, hasHint: false })}
        value={props.value === null ? "" : String(props.value)}
        onChange={(event) => props.onChange(event.target.value === "" ? null : Number(event.target.value))}
      >
        <option value="">No source named</option>
        {sourceNames.map(({ rowKey, name }, index) => (
          <option key={rowKey} value={String(index)}>
            {index + 1}. {name}
          </option>
        ))}
      </select>
    </FieldShell>
  );
}
