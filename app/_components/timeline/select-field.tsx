import type { FacetGroupCounts } from "@/lib/timeline/facet-counts";
import { facetLabel } from "@/lib/timeline/facet-label";
import { OptionFinder } from "./option-finder";

/** A list is found in by typing where it is longer than this, or where it is cut. */
const mostScrolled = 40;
const mostOptions = 60;

/** One choice of many, with how many events each would find. A long list can be narrowed by typing. */
export function SelectField({
  label,
  name,
  group: { options, isMore },
  chosen,
}: {
  label: string;
  name: string;
  group: FacetGroupCounts;
  chosen: readonly string[];
}) {
  const id = `filter-${name}`;
  const shown = options.filter((option, at) => at < mostOptions || chosen.includes(option.value));
  const isCut = isMore || shown.length < options.length;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={chosen[0] ?? ""}>
        <option value="">Any</option>
        {shown.map((option) => (
          <option key={option.value} value={option.value}>
            {facetLabel(option)}
          </option>
        ))}
      </select>
      {(isCut || options.length > mostScrolled) && (
        <OptionFinder selectId={id} label={`Find in ${label.toLowerCase()}`} isCut={isCut} />
      )}
    </div>
  );
}
