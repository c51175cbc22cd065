import type { FieldIssue } from "@/lib/errors";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";
import type { EventType } from "@/lib/records/vocabularies";

const known: Record<EventType, ReadonlySet<string>> = {
  contact: new Set(Object.keys(contactInput.shape)),
  announcement: new Set(Object.keys(announcementInput.shape)),
};

/** A fault for each member that an event of this type does not have: a slip would otherwise be left out in silence. */
export function unknownMembers(type: EventType, entry: object): FieldIssue[] {
  return Object.keys(entry)
    .filter((name) => !known[type].has(name))
    .map((name) => ({ path: name, message: `A ${type} has no such field.` }));
}
