import { foldText } from "../../records/folded-text";
import type { NameKind } from "./import-types";

// Folding costs, and a file has the same names over and over.
const folded = new Map<string, string>();
const mostFolded = 20_000;

/** `foldText`, remembered. */
export function foldedName(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const made = foldText(text);
  if (folded.size >= mostFolded) folded.clear();
  folded.set(text, made);
  return made;
}

/** The key of a name to be matched: the same for one name with one hint, however it is cased or accented. */
export function nameKey(kind: NameKind, name: string, hint: string | null, knownId: string | null): string {
  const parts = [kind, foldedName(name), hint === null ? "" : foldedName(hint)];
  return (knownId === null ? parts : [...parts, knownId]).join("|");
}
