import { isStorableEdtf } from "@/lib/dates/edtf-date";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { pathLabel } from "./issue-paths";
import { type KnownRecords, knownName } from "./known-record";

/**
 * What a field of a form holds, in lines of words, for setting two versions side by side. `names` are those of records,
 * topics and tracks by id.
 */
export function describeField(value: unknown, known: KnownRecords, names: Readonly<Record<string, string>>) {
  const lines = linesOf(value, known, names);
  return lines.length === 0 ? ["nothing"] : lines;
}

function linesOf(value: unknown, known: KnownRecords, names: Readonly<Record<string, string>>): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((row: unknown, index) => {
      const words = linesOf(row, known, names).join("; ");
      return words === "" ? [] : [value.length > 1 ? `${index + 1}. ${words}` : words];
    });
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      if (name === "rowKey" || name === "id") return [];
      if (name === "source") {
        return typeof inner === "number" ? [`source ${inner + 1}`] : [];
      }
      const words = linesOf(inner, known, names).join(", ");
      return words === "" ? [] : [isPlain(name) ? words : `${pathLabel(name)}: ${words}`];
    });
  }
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "string" || value === "") return [];
  if (names[value] !== undefined) return [names[value]];
  if (known[value] !== undefined) return [knownName(known, value)];
  return [isStorableEdtf(value) ? formatEdtf(value) : value];
}

/** Parts of a row whose words speak for themselves. */
function isPlain(name: string): boolean {
  return [
    "personId",
    "partyId",
    "topicId",
    "groupName",
    "role",
    "standing",
    "basis",
    "at",
    "summary",
  ].includes(name);
}
