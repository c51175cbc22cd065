import { pairEntries } from "./pair-entries";
import type { ReadableEntry, ReadableField } from "./readable-snapshot";

/** A line of an entry that differs; null where the version does not have it. */
export interface PartDifference {
  name: string;
  label: string;
  before: string | null;
  after: string | null;
}

/** An entry that is in both versions and differs. */
export interface ChangedEntry {
  before: ReadableEntry;
  after: ReadableEntry;
  parts: PartDifference[];
}

export type ValueDifference =
  | { shape: "text"; before: string | null; after: string | null }
  | {
      shape: "list";
      added: ReadableEntry[];
      removed: ReadableEntry[];
      changed: ChangedEntry[];
      /** Whether entries of both versions stand in another order, which numbers sources and says which standing is the last. */
      isReordered: boolean;
    };

export type FieldDifference = ValueDifference & { name: string; label: string; isPublic: boolean };

/**
 * What differs between two versions of one record, field by field, in the order of its fields. Compared with itself a version
 * differs in nothing, and the other way round what was added was removed.
 */
export function compareSnapshots(
  before: readonly ReadableField[],
  after: readonly ReadableField[],
): FieldDifference[] {
  const earlier = new Map(before.map((field) => [field.name, field]));
  const later = new Map(after.map((field) => [field.name, field]));
  const names = [...new Set([...later.keys(), ...earlier.keys()])];
  return names.flatMap((name) => {
    const [old, young] = [earlier.get(name), later.get(name)];
    const known = young ?? old;
    if (known === undefined) return [];
    const difference = compareField(old, young);
    if (difference === null) return [];
    return [{ ...difference, name, label: known.label, isPublic: known.isPublic }];
  });
}

function compareField(
  before: ReadableField | undefined,
  after: ReadableField | undefined,
): ValueDifference | null {
  if (before?.shape === "list" || after?.shape === "list") {
    return compareLists(entriesOf(before), entriesOf(after));
  }
  const [old, young] = [before?.text ?? null, after?.text ?? null];
  return old === young ? null : { shape: "text", before: old, after: young };
}

function entriesOf(field: ReadableField | undefined): readonly ReadableEntry[] {
  return field?.shape === "list" ? field.entries : [];
}

function compareLists(
  before: readonly ReadableEntry[],
  after: readonly ReadableEntry[],
): ValueDifference | null {
  const pairs = pairEntries(before, after);
  const [paired, found] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const changed = pairs.flatMap(([i, j]): ChangedEntry[] => {
    const [old, young] = [before[i], after[j]];
    if (old === undefined || young === undefined) return [];
    const parts = compareParts(old, young);
    return parts.length === 0 ? [] : [{ before: old, after: young, parts }];
  });
  const added = after.filter((_, j) => !found.has(j));
  const removed = before.filter((_, i) => !paired.has(i));
  const isReordered = pairs.some(([i, j], index) => pairs.slice(index + 1).some(([k, l]) => i < k !== j < l));
  if (added.length === 0 && removed.length === 0 && changed.length === 0 && !isReordered) return null;
  return { shape: "list", added, removed, changed, isReordered };
}

function compareParts(before: ReadableEntry, after: ReadableEntry): PartDifference[] {
  const names = [...new Set([...after.parts, ...before.parts].map((part) => part.name))];
  return names.flatMap((name) => {
    const [old, young] = [
      before.parts.find((part) => part.name === name),
      after.parts.find((part) => part.name === name),
    ];
    if (old?.text === young?.text) return [];
    const label = young?.label ?? old?.label ?? name;
    return [{ name, label, before: old?.text ?? null, after: young?.text ?? null }];
  });
}
