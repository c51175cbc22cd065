import { foldedName } from "./name-key";

/** A name as it is compared: folded, years in brackets left out ("(2019-)"), marks between words as blanks. */
export function comparableName(name: string): string {
  return foldedName(name)
    .replace(/\(\s*\d{4}[^)]*\)/g, " ")
    .replace(/(?<=\p{L})\.(?=\p{L}\b)|(?<=\b\p{L})\./gu, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();
}

/** The words of a comparable name. */
export function nameTokens(comparable: string): string[] {
  return comparable.split(" ").filter((token) => token !== "");
}
