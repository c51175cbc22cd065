import {
  type ImportLayout,
  importLayoutLabels,
  importLayouts,
  mappingFieldLabels,
  mappingFields,
} from "@/lib/exchange/import/import-mapping";

const notes: Partial<Record<ImportLayout, string>> = {
  gdelt: "refused: its rows count reports, not events",
  plain: "its columns are matched by hand, once for each set of columns",
  historyAtStateTravels: "counterparts stand only in prose: each row is to be confirmed",
};

/** Which files are recognised by their columns, and what a column can become. */
export function UnderstoodColumns() {
  return (
    <details className="import-understood">
      <summary>Columns that are understood</summary>
      <p>Files are recognised by the names of their columns, whatever their order:</p>
      <ul>
        {importLayouts.map((layout) => (
          <li key={layout}>
            {importLayoutLabels[layout]}
            {notes[layout] !== undefined && <span className="note">, {notes[layout]}</span>}
          </li>
        ))}
      </ul>
      <p>A column can become:</p>
      <ul className="import-fields">
        {mappingFields.map((field) => (
          <li key={field}>{mappingFieldLabels[field]}</li>
        ))}
      </ul>
    </details>
  );
}
