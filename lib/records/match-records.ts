import { foldText } from "./folded-text";

/** A record as the type-ahead offers it. */
export interface RecordMatch {
  id: string;
  slug: string;
  name: string;
  /** What tells it from others of a like name: an office, a country. */
  hint: string | null;
  /** The other spelling that was found, where the name itself was not. */
  matchedAlias: string | null;
}

/** A record with all names under which it can be found. */
export interface SearchableRecord {
  id: string;
  slug: string;
  name: string;
  aliases: readonly string[];
}

/** Most records that a type-ahead offers at once. */
export const maxMatches = 8;

/**
 * The records that fit what is typed, best first: names that begin with it, then other spellings that do, then names
 * and spellings in which every typed word begins a word, then those that hold every typed word anywhere. Case and
 * diacritics play no part; both scripts are searched. At most `limit`; none for empty text.
 */
export function matchRecords<Searchable extends SearchableRecord>(
  records: readonly Searchable[],
  text: string,
  limit: number = maxMatches,
): { record: Searchable; matchedAlias: string | null }[] {
  const typed = foldText(text);
  if (typed === "") return [];
  const matches = records.flatMap((record) => {
    const match = bestName(record, typed);
    return match === null ? [] : [{ record, ...match }];
  });
  matches.sort((a, b) => a.rank - b.rank || compareText(a.record, b.record));
  return matches.slice(0, limit).map(({ record, matchedAlias }) => ({ record, matchedAlias }));
}

function bestName(
  record: SearchableRecord,
  typed: string,
): { rank: number; matchedAlias: string | null } | null {
  const own = rankOf(record.name, typed);
  let best: { rank: number; matchedAlias: string | null } | null =
    own === null ? null : { rank: own * 2, matchedAlias: null };
  for (const alias of record.aliases) {
    const rank = rankOf(alias, typed);
    if (rank === null) continue;
    // The name itself goes before an alias that fits as well.
    if (best === null || rank * 2 + 1 < best.rank) best = { rank: rank * 2 + 1, matchedAlias: alias };
  }
  return best;
}

/** 0: begins with it; 1: every word begins a word; 2: every word occurs; null: neither. */
function rankOf(name: string, typed: string): number | null {
  const folded = foldText(name);
  if (folded.startsWith(typed)) return 0;
  const words = typed.split(" ");
  if (!words.every((word) => folded.includes(word))) return null;
  const parts = folded.split(/[\s\-–.,()]+/);
  return words.every((word) => parts.some((part) => part.startsWith(word))) ? 1 : 2;
}

function compareText(a: SearchableRecord, b: SearchableRecord): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}
