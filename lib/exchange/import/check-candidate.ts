import { type AnnouncementInput, announcementInput } from "../../records/announcement";
import { type ContactInput, contactInput } from "../../records/contact";
import type { ImportMapping, MappingField } from "./import-mapping";
import type { ImportCandidate, ImportCells, NameToMatch, ReadingFault } from "./import-types";
import { cellOf } from "./mapped-cells";

/** An input that its record's schema has taken. */
export type CheckedInput =
  | { readonly type: "contact"; readonly input: ContactInput }
  | { readonly type: "announcement"; readonly input: AnnouncementInput };

interface CheckContext {
  readonly cells: ImportCells;
  readonly mapping: ImportMapping;
  readonly names: readonly NameToMatch[];
  /** The candidate as it was read, with name keys: tells from which column a name came. */
  readonly original: ImportCandidate;
}

/** Passes an input through its record's schema, or says what is wrong with it and in which column. */
export function checkCandidate(
  candidate: ImportCandidate,
  context: CheckContext,
): CheckedInput | { readonly faults: ReadingFault[] } {
  const result =
    candidate.type === "contact"
      ? contactInput.safeParse(candidate.input)
      : announcementInput.safeParse(candidate.input);
  if (!result.success) {
    const faults = result.error.issues.map(({ path, message }): ReadingFault => {
      const field = path.map(String).join(".");
      const column = columnOfPath(path, context);
      return { column, field, value: column === null ? "" : cellOf(context.cells, column), message };
    });
    return { faults };
  }
  return "kind" in result.data
    ? { type: "announcement", input: result.data }
    : { type: "contact", input: result.data };
}

/** The fields of the mapping that feed a field of an input, where the two differ. */
const fedBy: Readonly<Record<string, readonly MappingField[]>> = {
  held: ["date", "year"],
  heldPrinted: ["datePrinted", "date"],
  announced: ["date", "year"],
  announcedPrinted: ["datePrinted", "date"],
  madePublicPrinted: ["madePublic"],
  saidToHaveHappenedPrinted: ["saidToHaveHappened"],
  clock: ["time", "date"],
  placeId: ["place"],
  placeIds: ["place"],
  trackIds: ["track"],
  sources: ["sourceUrl", "publisher"],
  "sources.url": ["sourceUrl"],
  "sources.title": ["sourceTitle"],
  "sources.publisher": ["publisher", "sourceUrl"],
  "sources.language": ["language"],
  "sources.published": ["published"],
};

function columnOfPath(
  path: readonly PropertyKey[],
  { mapping, names, original }: CheckContext,
): string | null {
  const column = (fields: readonly string[]) =>
    fields.flatMap((field) => Object.entries(mapping.fields).find(([own]) => own === field)?.[1] ?? [])[0];
  const [first = "", second, third] = path.map(String);
  if (first === "participations" && original.type === "contact") {
    const row = original.input.participations?.[Number(second)];
    const key = third === "partyId" && row?.partyId !== "" ? row?.partyId : row?.personId;
    return names.find((name) => name.key === key)?.column ?? column(["party"]) ?? null;
  }
  const own = fedBy[`${first}.${third ?? ""}`] ?? fedBy[first] ?? [first];
  return column(own) ?? null;
}
