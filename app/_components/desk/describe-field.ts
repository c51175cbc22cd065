import { isStorableEdtf } from "@/lib/dates/edtf-date";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { editKindLabels } from "@/lib/records/edit-kind-labels";
import {
  acknowledgementStandingLabels,
  announcementKindLabels,
  confidenceLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  notificationStandingLabels,
  participationRoleLabels,
  sourceReliabilityLabels,
  standingLabels,
  supportedFieldLabels,
  topicBasisLabels,
} from "@/lib/records/vocabularies";
import { pathLabel } from "./issue-paths";
import { type KnownRecords, knownName } from "./known-record";

type Labels = Readonly<Record<string, string>>;

/** The words of coded values, by the name of the field that holds them. */
const labelsOf: Readonly<Record<string, Labels>> = {
  format: contactFormatLabels,
  level: contactLevelLabels,
  status: contactStatusLabels,
  kind: { ...announcementKindLabels, ...editKindLabels },
  confidence: confidenceLabels,
  role: participationRoleLabels,
  basis: topicBasisLabels,
  standing: { ...notificationStandingLabels, ...acknowledgementStandingLabels, ...standingLabels },
  reliability: sourceReliabilityLabels,
  supports: supportedFieldLabels,
};

/**
 * What a field of a form holds, in lines of words, for setting versions side by side. `names` are those of records, topics and
 * tracks by id.
 */
export function describeField(
  value: unknown,
  known: KnownRecords,
  names: Readonly<Record<string, string>>,
  field = "",
): string[] {
  const lines = linesOf(value, field, { known, names });
  return lines.length === 0 ? ["nothing"] : lines;
}

interface Names {
  known: KnownRecords;
  names: Readonly<Record<string, string>>;
}

function linesOf(value: unknown, field: string, all: Names): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((row: unknown, index) => {
      const words = linesOf(row, field, all).join("; ");
      return words === "" ? [] : [value.length > 1 ? `${index + 1}. ${words}` : words];
    });
  }
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
      if (name === "rowKey" || name === "id") return [];
      if (name === "source") {
        return typeof inner === "number" ? [`source ${inner + 1}`] : [];
      }
      const words = linesOf(inner, name, all).join(", ");
      return words === "" ? [] : [plainFields.has(name) ? words : `${pathLabel(name)}: ${words}`];
    });
  }
  if (typeof value === "boolean") return [value ? "yes" : "no"];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "string" || value === "") return [];
  const label = labelsOf[field]?.[value];
  if (label !== undefined) return [field === "reliability" ? `${value}, ${label.toLowerCase()}` : label];
  if (all.names[value] !== undefined) return [all.names[value]];
  if (all.known[value] !== undefined) return [knownName(all.known, value)];
  if (/(?:^p|P)(?:arty|erson|lace)Ids?$/.test(field)) return [knownName(all.known, value)];
  return [isStorableEdtf(value) ? formatEdtf(value) : value];
}

/** Parts of a row whose words speak for themselves. */
const plainFields: ReadonlySet<string> = new Set([
  "personId",
  "partyId",
  "topicId",
  "groupName",
  "role",
  "standing",
  "basis",
  "at",
  "summary",
]);
