import { capitalised } from "@/lib/capitalised";
import type { FieldIssue } from "@/lib/errors";
import { announcementInput } from "@/lib/records/announcement";
import { contactInput } from "@/lib/records/contact";
import type { EventType } from "@/lib/records/vocabularies";
import { withArticle } from "@/lib/with-article";

const known: Record<EventType, ReadonlySet<string>> = {
  contact: new Set(Object.keys(contactInput.shape)),
  announcement: new Set(Object.keys(announcementInput.shape)),
};

/** A fault for each member that an event of this type does not have: a slip would otherwise be left out in silence. */
export function unknownMembers(type: EventType, entry: object): FieldIssue[] {
  return Object.keys(entry)
    .filter((name) => !known[type].has(name))
    .map((name) => ({ path: name, message: `${capitalised(withArticle(type))} has no such field.` }));
}

/** The faults of an entry that its record's schema finds, whatever else is wrong with it. */
export function entryFaults(type: EventType, entry: unknown): FieldIssue[] {
  const schema = type === "contact" ? contactInput : announcementInput;
  const issues = schema.safeParse(entry).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: path.map(String).join("."), message }));
}
