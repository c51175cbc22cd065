import { recordSpecs } from "./describe-snapshot";
import type { RevisedType } from "./revised-type";
import { spacedWords } from "./snapshot-values";

/** What the revision says already in a word of its own, or what only follows from another field. */
const unsaid = new Set(["state", "slug"]);

/** The fields of a record that a version changed, in words: "held on, place". */
export function changedFieldWords(type: RevisedType, changed: readonly string[]): string {
  const labels = new Map(recordSpecs(type).map((spec) => [spec.name, spec.label]));
  const words = changed
    .filter((name) => !unsaid.has(name))
    .map((name) => {
      const label = labels.get(name) ?? spacedWords(name);
      return label.charAt(0).toLowerCase() + label.slice(1);
    });
  return [...new Set(words)].join(", ");
}
