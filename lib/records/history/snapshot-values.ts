import { civilDayAt } from "../../dates/civil-day";
import { formatClock, formatDuration, zoneWords } from "../../dates/clock-words";
import { formatDay, formatEdtf } from "../../dates/format-edtf";

/**
 * Readers of what a stored version holds, each to the words that stand for it; null where nothing is recorded. Versions were written
 * by older code too, so that no shape is taken for granted.
 */

/** A version as it is stored: fields, links as { id, slug, name }, lists of rows. */
export type StoredSnapshot = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is StoredSnapshot {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The field of an object; undefined of anything else. */
export function fieldOf(value: unknown, name: string): unknown {
  return isObject(value) ? value[name] : undefined;
}

export function rowsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "Yes" : "No";
  return null;
}

/** The word shown for a value of a vocabulary; one that the vocabulary has no longer as it is. */
export function wordOf(labels: Readonly<Record<string, string>>): (value: unknown) => string | null {
  return (value) => {
    const stored = textOf(value);
    return stored === null ? null : (labels[stored] ?? stored);
  };
}

export function edtfWords(value: unknown): string | null {
  const text = textOf(value);
  if (text === null) return null;
  try {
    return formatEdtf(text);
  } catch {
    return text;
  }
}

export function minutesWords(value: unknown): string | null {
  return typeof value === "number" ? formatDuration(value) : textOf(value);
}

export function countWords(value: unknown): string | null {
  return typeof value === "number" ? value.toLocaleString("en-GB") : textOf(value);
}

export function clockWords(value: unknown): string | null {
  const [at, zone] = [textOf(fieldOf(value, "at")), textOf(fieldOf(value, "zone"))];
  return at === null || zone === null ? null : formatClock({ at, zone });
}

export function zoneName(value: unknown): string | null {
  const zone = textOf(value);
  return zone === null ? null : zoneWords(zone);
}

/** The day in UTC of an instant in epoch milliseconds. */
export function instantWords(value: unknown): string | null {
  return typeof value === "number" ? formatDay(civilDayAt(value, "UTC")) : textOf(value);
}

/** The name of a linked record as it was shown then. */
export function nameOf(value: unknown): string | null {
  return textOf(fieldOf(value, "name"));
}

export function idOf(value: unknown): string | null {
  return textOf(fieldOf(value, "id"));
}

/** What nobody wrote words for: names, texts and numbers joined, and of an object each of its fields. */
export function anyWords(value: unknown): string | null {
  if (Array.isArray(value)) {
    const words = value.map(anyWords).filter((text) => text !== null);
    return words.length === 0 ? null : words.join(", ");
  }
  if (!isObject(value)) return textOf(value);
  const name = nameOf(value);
  if (name !== null) return name;
  const fields = Object.entries(value).flatMap(([field, of]) => {
    const words = anyWords(of);
    return words === null ? [] : [`${spacedWords(field)}: ${words}`];
  });
  return fields.length === 0 ? null : fields.join("; ");
}

/** "madePublic" as "made public". */
export function spacedWords(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
