import type { ReadableEntry, ReadablePart, ReadableValue } from "./readable-snapshot";
import { fieldOf, idOf, nameOf, rowsOf, type StoredSnapshot, textOf } from "./snapshot-values";

/** How a field of a stored version is read; `snapshot` is the whole version, for rows that point into another list. */
export interface FieldSpec {
  name: string;
  label: string;
  isPublic: boolean;
  read(value: unknown, snapshot: StoredSnapshot): ReadableValue;
}

/** How a line of a list's entry is read. */
export interface PartSpec {
  name: string;
  label: string;
  read(value: unknown, snapshot: StoredSnapshot): string | null;
}

/** A field that is one text. */
export function textField(
  name: string,
  label: string,
  read: (value: unknown) => string | null = textOf,
): FieldSpec {
  return { name, label, isPublic: true, read: (value) => ({ shape: "text", text: read(value) }) };
}

/** A field that no public page shows. */
export function deskField(
  name: string,
  label: string,
  read: (value: unknown) => string | null = textOf,
): FieldSpec {
  return { ...textField(name, label, read), isPublic: false };
}

/** A line of an entry. */
export function part(
  name: string,
  label: string,
  read: (value: unknown, snapshot: StoredSnapshot) => string | null = textOf,
): PartSpec {
  return { name, label, read };
}

/** A field that is a list of rows. `keysOf` gives what tells a row from others, the surest first; `titleOf` what it goes by. */
export function listField(
  name: string,
  label: string,
  entry: {
    keysOf(row: unknown): (string | null)[];
    titleOf(row: unknown): string | null;
    parts: readonly PartSpec[];
  },
): FieldSpec {
  const entryOf = (row: unknown, snapshot: StoredSnapshot): ReadableEntry => ({
    keys: entry.keysOf(row).filter((key) => key !== null),
    title: entry.titleOf(row) ?? "Without a name",
    parts: entry.parts.flatMap(({ read, ...spec }): ReadablePart[] => {
      const text = read(fieldOf(row, spec.name), snapshot);
      return text === null ? [] : [{ ...spec, text }];
    }),
  });
  return {
    name,
    label,
    isPublic: true,
    read: (value, snapshot) => ({
      shape: "list",
      entries: rowsOf(value).map((row) => entryOf(row, snapshot)),
    }),
  };
}

/** A list of linked records, each by its name. */
export function namesField(name: string, label: string): FieldSpec {
  const named = {
    name,
    label,
    isPublic: true,
    read: (value: unknown): ReadableValue => ({
      shape: "list",
      entries: rowsOf(value).map((row) => {
        const title = nameOf(row) ?? "Without a name";
        const id = idOf(row);
        return {
          keys: id === null ? [title] : [id],
          title,
          parts: [{ name: "name", label: "Name", text: title }],
        };
      }),
    }),
  };
  return named;
}

/** The text of several fields of a row, what is missing left out. */
export function joinedWords(...words: readonly (string | null)[]): string | null {
  const known = words.filter((word) => word !== null);
  return known.length === 0 ? null : known.join(", ");
}
