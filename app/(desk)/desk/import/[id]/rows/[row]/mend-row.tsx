import type { ListedRow } from "@/db/queries/imports/list-import-rows";
import { mendRow } from "../../../../../_actions/import-actions";

/** The cells of a row, to be written anew; what came is kept beside them. */
export function MendRow({
  id,
  listed: { row, outcome },
  columns,
  isOpen,
}: {
  id: string;
  listed: ListedRow;
  columns: readonly string[];
  isOpen: boolean;
}) {
  const cells = outcome.mended ?? row.cells;
  return (
    <section className="import-part" aria-labelledby="mend-heading">
      <h2 id="mend-heading">{isOpen ? "Mend its cells" : "Its cells"}</h2>
      {row.text !== null && (
        <p className="import-raw">
          As it stands in the file: <q>{row.text}</q>
        </p>
      )}
      <form action={mendRow} className="import-mend">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="row" value={row.rowNumber} />
        {columns.map((column, index) => {
          const came = row.cells[column] ?? "";
          const now = cells[column] ?? "";
          return (
            <div className="field" key={column}>
              <label htmlFor={`cell-${index}`}>{column}</label>
              {now !== came && (
                <span className="field-hint" id={`cell-${index}-came`}>
                  {came === "" ? "It came empty." : `It came as “${came}”.`}
                </span>
              )}
              <textarea
                id={`cell-${index}`}
                name={`cell.${column}`}
                rows={now.length > 80 ? 3 : 1}
                defaultValue={now}
                readOnly={!isOpen}
                aria-describedby={now === came ? undefined : `cell-${index}-came`}
              />
            </div>
          );
        })}
        {isOpen && (
          <div className="desk-buttons">
            <button type="submit" name="intent" value="mend" className="button-primary">
              Save the cells and read the row anew
            </button>
            {outcome.mended !== null && (
              <button type="submit" name="intent" value="back" className="button-quiet">
                As it came
              </button>
            )}
          </div>
        )}
      </form>
    </section>
  );
}
