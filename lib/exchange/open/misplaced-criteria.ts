import type { EventType } from "../../records/vocabularies";
import type { ViewFault } from "../../timeline/address-reader";
import { criterionParameters, type FilterChanges } from "../../timeline/filter-parameters";
import { announcementCriteria, contactCriteria } from "./event-parameters";

/**
 * Criteria that no event of the type asked for has: they would select nothing and leave nothing out. `prefix` stands before the
 * parameters, such as "consequent.".
 */
export function misplacedCriteria(
  asked: FilterChanges,
  type: EventType | null | undefined,
  prefix = "",
): ViewFault[] {
  if (type === null || type === undefined) return [];
  const [others, owner, own] =
    type === "contact"
      ? ([announcementCriteria, "announcements", "contacts"] as const)
      : ([contactCriteria, "contacts", "announcements"] as const);
  return others
    .filter((criterion) => isSet(asked[criterion]))
    .map((criterion) => ({
      parameter: `${prefix}${criterionParameters[criterion]}`,
      message: `Only ${owner} have this, and only ${own} are asked for.`,
    }));
}

function isSet(value: FilterChanges[keyof FilterChanges]): boolean {
  return (
    value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0)
  );
}
