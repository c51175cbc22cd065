import { type ControlAttributes, LabelledField } from "@/app/_components/forms/labelled-field";
import type { FieldIssue } from "@/lib/errors";

/** One field of an account form. */
export interface AccountField {
  name: string;
  label: string;
  type: "text" | "email" | "password" | "code" | "select" | "checkbox";
  autoComplete?: string;
  hint?: string;
  /** What is filled in before a try; for a checkbox "on" or "". */
  value?: string;
  options?: readonly { value: string; label: string }[];
}

/** A labelled field with its hint and its fault; `id` is the page's own for it. */
export function AccountFieldRow(props: {
  field: AccountField;
  id: string;
  value: string;
  issues: readonly FieldIssue[];
}) {
  const { field, value } = props;
  const isBox = field.type === "checkbox";
  return (
    <LabelledField
      id={props.id}
      name={field.name}
      label={field.label}
      hint={field.hint ?? ""}
      issues={props.issues}
      isBox={isBox}
    >
      {(attributes) =>
        isBox ? (
          <input type="checkbox" defaultChecked={value === "on"} {...attributes} />
        ) : (
          <FieldControl field={field} value={value} attributes={attributes} />
        )
      }
    </LabelledField>
  );
}

function FieldControl({
  field,
  value,
  attributes,
}: {
  field: AccountField;
  value: string;
  attributes: ControlAttributes;
}) {
  if (field.type === "select") {
    return (
      // A form that is reset goes back to the option that the list was made with.
      <select key={value} defaultValue={value} {...attributes}>
        {field.options?.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === "code") {
    return (
      <input
        type="text"
        className="account-code"
        autoComplete={field.autoComplete ?? "one-time-code"}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        {...attributes}
      />
    );
  }
  return (
    <input
      type={field.type}
      autoComplete={field.autoComplete ?? "off"}
      defaultValue={field.type === "password" ? "" : value}
      {...attributes}
    />
  );
}
