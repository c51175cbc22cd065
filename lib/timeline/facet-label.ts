import { fullCount } from "./count-label";
import type { FacetOption } from "./facet-counts";

/** A choice with how many events it would find: "Phone (31)"; where that is not known, the choice alone. */
export function facetLabel({ name, count }: FacetOption): string {
  return count === null ? name : `${name} (${fullCount(count)})`;
}
