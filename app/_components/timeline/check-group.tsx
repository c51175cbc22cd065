import type { FacetOption } from "@/lib/timeline/facet-counts";
import { facetLabel } from "@/lib/timeline/facet-label";

/** Several choices behind one line, which says what is chosen; opens without JavaScript. */
export function CheckGroup({
  legend,
  name,
  options,
  chosen,
}: {
  legend: string;
  name: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
}) {
  const names = options.filter(({ value }) => chosen.includes(value)).map((option) => option.name);
  return (
    <fieldset className="field check-group">
      <legend>{legend}</legend>
      <details name="filter-group">
        <summary>
          <span className="visually-hidden">{legend}: </span>
          {names.length === 0 ? "Any" : names.join(", ")}
        </summary>
        <div className="check-list">
          {options.map((option) => (
            <label key={option.value}>
              <input
                type="checkbox"
                name={name}
                value={option.value}
                defaultChecked={chosen.includes(option.value)}
              />{" "}
              {facetLabel(option)}
            </label>
          ))}
        </div>
      </details>
    </fieldset>
  );
}
