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
  const { field, id, value } = props;
  const message = props.issues.find((issue) => issue.path === field.name)?.message;
  const described = [
    field.hint === undefined ? null : `${id}-hint`,
    message === undefined ? null : `${id}-error`,
  ].filter((part) => part !== null);
  const attributes = {
    id,
    name: field.name,
    "aria-invalid": message === undefined ? undefined : true,
    "aria-describedby": described.join(" ") || undefined,
  };
  const label = <label htmlFor={id}>{field.label}</label>;
  return (
    <div className={field.type === "checkbox" ? "field account-check" : "field"}>
      {field.type === "checkbox" ? (
        <div className="account-check-line">
          <input type="checkbox" defaultChecked={value === "on"} {...attributes} />
          {label}
        </div>
      ) : (
        <>
          {label}
          <FieldControl field={field} value={value} attributes={attributes} />
        </>
      )}
      {field.hint !== undefined && (
        <div className="field-hint" id={`${id}-hint`}>
          {field.hint}
        </div>
      )}
      {message !== undefined && (
        <div className="field-error" id={`${id}-error`}>
          {message}
        </div>
      )}
    </div>
  );
}

function FieldControl({
  field,
  value,
  attributes,
}: {
  field: AccountField;
  value: string;
  attributes: { id: string; name: string };
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
