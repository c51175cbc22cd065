import type { ReadableField } from "@/lib/records/history/readable-snapshot";

/** A version as it stood, field by field; what was not recorded is left out and said in one line at the end. */
export function VersionFields({ fields }: { fields: readonly ReadableField[] }) {
  const missing = fields.filter(isEmpty).map(({ label }) => label.toLowerCase());
  return (
    <>
      <dl className="version-fields">
        {fields
          .filter((field) => !isEmpty(field))
          .map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>{field.shape === "text" ? field.text : <Entries field={field} />}</dd>
            </div>
          ))}
      </dl>
      {missing.length > 0 && <p className="note version-missing">Not recorded then: {missing.join("; ")}.</p>}
    </>
  );
}

function isEmpty(field: ReadableField): boolean {
  return field.shape === "text" ? field.text === null : field.entries.length === 0;
}

function Entries({ field }: { field: Extract<ReadableField, { shape: "list" }> }) {
  return (
    <ol className="version-entries">
      {field.entries.map((entry, index) => (
        // The entries of a stored version never change places.
        <li key={String(index)}>
          <span className="version-entry">{entry.title}</span>
          {entry.parts
            .filter((part) => !entry.title.includes(part.text))
            .map((part) => (
              <span className="version-part" key={part.name}>
                {part.label}: {part.text}
              </span>
            ))}
        </li>
      ))}
    </ol>
  );
}
