import type { SourceForm } from "./form-fields";

/** What belongs to one window: text not taken yet, small forms that are open. It stays with whoever typed it. */
const windowFields: ReadonlySet<string> = new Set(["typed", "openRecords", "takesZone"]);

/** One field in which two versions differ. */
export interface FieldDifference {
  /** Field of the form. */
  field: string;
  /** Whose change it is: only mine, only the stored version's, or both changed it apart. */
  changedBy: "mine" | "stored" | "both";
}

/** Which version of a field is kept. */
export type Choices = Readonly<Record<string, "mine" | "stored">>;

type ComparedForm = object;

/**
 * The fields in which `mine` and `stored` differ, in the order of the form; rows that hold nothing are no difference. `base` is the version from which `mine` was
 * made; null where it is not known, and then every difference needs a choice.
 */
export function differencesBetween(
  mine: ComparedForm,
  stored: ComparedForm,
  base: ComparedForm | null,
): FieldDifference[] {
  const storedFields = new Map<string, unknown>(Object.entries(stored));
  const baseFields = base === null ? null : new Map<string, unknown>(Object.entries(base));
  return Object.entries(mine).flatMap(([field, value]): FieldDifference[] => {
    if (windowFields.has(field)) return [];
    const storedText = writtenText(storedFields.get(field));
    const mineText = writtenText(value);
    if (storedText === mineText) return [];
    if (baseFields === null) return [{ field, changedBy: "both" }];
    const baseText = writtenText(baseFields.get(field));
    if (baseText === storedText) return [{ field, changedBy: "mine" }];
    return [{ field, changedBy: baseText === mineText ? "stored" : "both" }];
  });
}

/** The choice that needs no asking: whoever alone changed a field. Fields that both changed are left out. */
export function plainChoices(differences: readonly FieldDifference[]): Choices {
  return Object.fromEntries(
    differences.flatMap(({ field, changedBy }) => (changedBy === "both" ? [] : [[field, changedBy]])),
  );
}

/**
 * `mine` with the fields chosen from `stored`. Numbers of sources in the rows kept from one version are put in terms of
 * the sources kept; where a source is not among them the row cites none. `recite` renumbers all rows of a form.
 */
export function mergeForms<Form extends { sources: SourceForm[] }>(
  mine: Form,
  stored: Form,
  choices: Choices,
  recite: (form: Form, renumber: (source: number | null) => number | null) => Form,
): Form {
  const sources = choices.sources === "stored" ? stored.sources : mine.sources;
  const mineRecited = recite(mine, renumbering(mine.sources, sources));
  const storedFields = new Map<string, unknown>(
    Object.entries(recite(stored, renumbering(stored.sources, sources))),
  );
  const taken = Object.entries(choices).filter(([, side]) => side === "stored");
  return {
    ...mineRecited,
    ...Object.fromEntries(taken.map(([field]) => [field, storedFields.get(field)])),
    sources,
  };
}

function renumbering(from: readonly SourceForm[], to: readonly SourceForm[]) {
  return (source: number | null): number | null => {
    const cited = source === null ? undefined : from[source];
    if (cited === undefined) return null;
    const index = to.findIndex((other) => sourceIdentity(other) === sourceIdentity(cited));
    return index === -1 ? null : index;
  };
}

function sourceIdentity(source: SourceForm): string {
  return source.id ?? `${source.url.trim()}|${source.publisher.trim()}|${source.title.trim()}`;
}

/** A value as text, without the keys of rows, which differ each time a form is opened. */
function fieldText(value: unknown): string {
  return JSON.stringify(value ?? null, (key, inner: unknown) => (key === "rowKey" ? undefined : inner));
}

/** What a field says: as `fieldText`, without rows that were added and hold nothing yet. */
function writtenText(value: unknown): string {
  return fieldText(Array.isArray(value) ? value.filter((row: unknown) => !isBlank(row)) : value);
}

/** Whether a row, or a part of one, holds nothing that somebody wrote or chose. */
function isBlank(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isBlank);
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).every(
      ([key, inner]: [string, unknown]) => key === "rowKey" || isBlank(inner),
    );
  }
  return value === null || (typeof value === "string" && value.trim() === "");
}

/** Whether two forms hold the same. */
export function isSameForm(one: ComparedForm, other: ComparedForm): boolean {
  return fieldText(one) === fieldText(other);
}
