import { TableScroll } from "@/app/_components/table-scroll";
import { type ImportMapping, mappingFieldLabels, mappingFields } from "@/lib/exchange/import/import-mapping";
import { Choice } from "./choice";
import type { ColumnSample } from "./mapping-form-state";

const options = mappingFields.map((field) => [field, mappingFieldLabels[field]] as const);

/** Each column of the file with its first values, and what it becomes. */
export function MappingColumns({
  mapping,
  columns,
}: {
  mapping: ImportMapping;
  columns: readonly ColumnSample[];
}) {
  const people = new Set(
    mapping.people
      .flatMap((row) => [row.column, row.partyColumn, row.officeColumn])
      .filter((name) => name !== null),
  );
  return (
    <section className="import-part" aria-labelledby="columns-heading">
      <h2 id="columns-heading">Columns</h2>
      <p className="note">What nothing is chosen for is kept with its row, as it came.</p>
      <TableScroll label="Columns of the file">
        <table className="import-table">
          <thead>
            <tr>
              <th scope="col">Column</th>
              <th scope="col">First values</th>
              <th scope="col">Becomes</th>
            </tr>
          </thead>
          <tbody>
            {columns.map(({ name, samples }, index) => {
              const [first, ...also] = mappingFields.filter((field) => mapping.fields[field]?.includes(name));
              return (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="import-samples">
                    {samples.length === 0
                      ? "empty"
                      : samples.map((sample) => <span key={sample}>{sample}</span>)}
                  </td>
                  <td>
                    <Choice
                      id={`column-${index}`}
                      name={`column.${index}`}
                      label={`“${name}” becomes`}
                      isLabelHidden
                      empty={people.has(name) ? "People, see below" : "Kept with the row"}
                      options={options}
                      value={first ?? ""}
                    />
                    {also.length > 0 && (
                      <span className="note">
                        also {also.map((field) => mappingFieldLabels[field].toLowerCase()).join(", ")}
                        <input type="hidden" name={`also.${index}`} value={also.join(" ")} />
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
