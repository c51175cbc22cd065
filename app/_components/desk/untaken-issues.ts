import type { FieldIssue } from "@/lib/errors";
import type { AnyForm } from "./form-fields";

/** Helper fields from which something is added by a button beside them. */
const addedByButton: ReadonlySet<string> = new Set([
  "participations.group",
  "topics.newTopic",
  "sources.pasted",
]);

/**
 * Text that stands in a search or helper field or in an open small form, and would be left out in silence if the form were
 * published.
 */
export function untakenIssues(form: Pick<AnyForm, "typed" | "openRecords">): FieldIssue[] {
  const typed = Object.entries(form.typed)
    .filter(([path, text]) => text.trim() !== "" && form.openRecords[path] === undefined)
    .map(([path, text]) => ({
      path,
      message: addedByButton.has(path)
        ? `“${text.trim()}” is not added yet: press Add, or empty the field.`
        : `“${text.trim()}” is not chosen yet: take a suggestion, add it as new, or empty the field.`,
    }));
  const open = Object.entries(form.openRecords).map(([path, record]) => ({
    path: path.endsWith(".office") ? `${path}.new.office` : `${path}.new.name`,
    message: `“${record.name || record.office || "What is new"}” is not added yet: add it, or close its small form.`,
  }));
  return [...typed, ...open];
}
