/** A labelled list to choose from, uncontrolled; an empty first choice where `empty` names one. */
export function Choice({
  id,
  name,
  label,
  isLabelHidden = false,
  empty,
  options,
  value,
}: {
  id: string;
  name: string;
  label: string;
  isLabelHidden?: boolean;
  empty?: string;
  options: readonly (readonly [value: string, label: string])[];
  value: string;
}) {
  return (
    <div className={isLabelHidden ? "field desk-label-hidden" : "field"}>
      <label htmlFor={id}>{label}</label>
      {/* Keyed by its value: a list that is sent back shows what was chosen. */}
      <select id={id} name={name} defaultValue={value} key={value}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(([own, words]) => (
          <option key={own} value={own}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A labelled line of text, uncontrolled. */
export function Line({
  id,
  name,
  label,
  hint,
  value,
}: {
  id: string;
  name: string;
  label: string;
  hint?: string;
  value: string;
}) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <span className="field-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <input
        id={id}
        name={name}
        defaultValue={value}
        key={value}
        autoComplete="off"
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
      />
    </div>
  );
}
