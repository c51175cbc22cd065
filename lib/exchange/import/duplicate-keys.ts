import { isTooVague, monthsOf, nearDays } from "./event-span";
import type { EventSummary } from "./import-types";
import { foldedName } from "./name-key";

/**
 * Keys under which an event is looked up before it is compared: two events that `likeness` finds alike have one in common. Each goes
 * by a rule of `likeness`, and by the months that the event touches.
 */
export function duplicateKeys(event: EventSummary): string[] {
  const keys = event.externalIds.map(({ scheme, id }) => `x|${scheme}|${id}`);
  if (isTooVague(event)) return [...new Set(keys)];
  const type = event.type.slice(0, 1);
  const title = foldedName(event.title);
  for (const month of monthsOf(event, nearDays)) keys.push(`${type}|${month}|t|${title}`);
  for (const month of monthsOf(event, 0)) {
    if (event.type === "contact") {
      for (const id of event.personIds) keys.push(`${type}|${month}|p|${id}`);
    } else {
      for (const id of event.placeIds) keys.push(`${type}|${month}|${event.kind}|l|${id}`);
      for (const id of event.partyIds) keys.push(`${type}|${month}|${event.kind}|a|${id}`);
    }
  }
  return [...new Set(keys)];
}
