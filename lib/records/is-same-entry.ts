import { type AnnouncementInput, announcementInput } from "./announcement";
import { type ContactInput, contactInput } from "./contact";
import { inDateOrder } from "./in-date-order";
import type { EventType } from "./vocabularies";

/**
 * Whether a stored entry holds what was sent, both as the record's schema takes them. A source that was stored before may
 * say more than was sent of it, and the tracks have no order of their own, assessments that of
 * their dates. What the schema refuses is not the same.
 */
export function isSameEntry(type: EventType, sent: unknown, stored: unknown): boolean {
  const schema = type === "contact" ? contactInput : announcementInput;
  const mine = schema.safeParse(sent);
  const theirs = schema.safeParse(stored);
  if (!mine.success || !theirs.success) return false;
  return (
    textOf(mine.data) === textOf(theirs.data) &&
    mine.data.sources.length === theirs.data.sources.length &&
    mine.data.sources.every((source, index) => isContained(source, theirs.data.sources[index]))
  );
}

/** All but the sources, as text; one schema made both, so that equal values have their keys in the same order. */
function textOf({ sources: _sources, ...rest }: ContactInput | AnnouncementInput): string {
  return JSON.stringify(
    "trackIds" in rest
      ? { ...rest, trackIds: [...new Set(rest.trackIds)].sort() }
      : { ...rest, verifications: inDateOrder(rest.verifications) },
  );
}

function isContained(sent: object, stored: object | undefined): boolean {
  const held = new Map<string, unknown>(Object.entries(stored ?? {}));
  return Object.entries(sent).every(
    ([field, value]) => value === null || JSON.stringify(value) === JSON.stringify(held.get(field)),
  );
}
