import { comparableName, nameTokens } from "./comparable-name";
import type { IndexedName, KnownName, NameIndex } from "./import-types";

/** Makes names ready for `matchName`: by their whole text and by their words, with the beginnings and ends of those. */
export function indexKnownNames(known: readonly KnownName[]): NameIndex {
  const byFolded = new Map<string, IndexedName[]>();
  const byToken = new Map<string, IndexedName[]>();
  for (const record of known) {
    const spellings = [record.name, ...record.aliases, ...(record.code === null ? [] : [record.code])];
    const seen = new Set<string>();
    for (const spelling of spellings) {
      const folded = comparableName(spelling);
      if (folded === "" || seen.has(folded)) continue;
      seen.add(folded);
      const tokens = nameTokens(folded);
      const entry: IndexedName = { known: record, folded, spelling, tokens };
      add(byFolded, `${record.kind}|${folded}`, entry);
      const keys = new Set(tokens.flatMap(tokenKeys));
      for (const key of keys) add(byToken, `${record.kind}|${key}`, entry);
    }
  }
  return { byFolded, byToken };
}

/** Under what a word is found: itself, its beginning and its end, so that one wrong letter does not hide it. */
export function tokenKeys(token: string): string[] {
  return token.length < 4 ? [token] : [token, `^${token.slice(0, 3)}`, `${token.slice(-3)}$`];
}

function add(map: Map<string, IndexedName[]>, key: string, entry: IndexedName): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
