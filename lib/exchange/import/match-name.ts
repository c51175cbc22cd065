import { comparableName, nameTokens } from "./comparable-name";
import { compareNames } from "./compare-names";
import { distanceKm } from "./distance-km";
import type { IndexedName, KnownName, NameIndex, NameMatch, NameMatches, WantedName } from "./import-types";
import { tokenKeys } from "./index-known-names";
import { foldedName } from "./name-key";

const mostCandidates = 5;
const leastScore = 0.55;
/** Words that very many names have tell nothing. */
const commonBucket = 400;
/** Spellings that are compared letter by letter with one name. */
const mostCompared = 40;
const farKm = 100;

/**
 * Finds the records that a name can mean. Accepted by itself is only a record that alone bears the name, and whose country or party
 * and coordinates do not contradict what the row says; everything else is offered with its reason.
 */
export function matchName(wanted: WantedName, index: NameIndex): NameMatches {
  const folded = comparableName(wanted.name);
  const exact = onePerRecord(index.byFolded.get(`${wanted.kind}|${folded}`) ?? []);
  const byId = exact.find(({ known }) => known.id === wanted.knownId);
  if (byId !== undefined) {
    return {
      acceptedId: byId.known.id,
      candidates: [asMatch(byId, 1, true, "The same record, of the same name")],
    };
  }
  const judged = exact.map((entry) => ({ entry, doubt: doubtOf(wanted, entry.known) }));
  const sure = judged.filter(({ doubt }) => doubt === null);
  const only = sure.length === 1 ? sure[0] : undefined;
  // Two records of one name: the country or party may tell them apart, but only where it speaks for one of them.
  const isTold = exact.length === 1 || (only !== undefined && isHintKnown(wanted, only.entry.known));
  if (only !== undefined && isTold) {
    return { acceptedId: only.entry.known.id, candidates: [asMatch(only.entry, 1, true, "The same name")] };
  }
  const candidates = judged.map(({ entry, doubt }) =>
    doubt === null
      ? asMatch(entry, 0.98, true, exact.length > 1 ? "The same name, as others have" : "The same name")
      : asMatch(entry, 0.9, true, `The same name, ${doubt}`),
  );
  candidates.push(...likely(wanted, folded, index, new Set(exact.map(({ known }) => known.id))));
  candidates.sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { acceptedId: null, candidates: candidates.slice(0, mostCandidates) };
}

/** Records of a like name, each by its best spelling. */
function likely(
  wanted: WantedName,
  folded: string,
  index: NameIndex,
  known: ReadonlySet<string>,
): NameMatch[] {
  const tokens = nameTokens(folded);
  const best = new Map<string, NameMatch>();
  for (const entry of sharingMost(wanted.kind, tokens, index)) {
    if (known.has(entry.known.id)) continue;
    const likeness = compareNames({ folded, tokens }, entry);
    if (likeness === null) continue;
    const doubt = doubtOf(wanted, entry.known);
    const helped = doubt === null && isHintKnown(wanted, entry.known) ? 0.02 : 0;
    const score = Math.min(0.97, likeness.score + helped) - (doubt === null ? 0 : 0.15);
    const before = best.get(entry.known.id);
    if (score < leastScore || (before !== undefined && before.score >= score)) continue;
    const reason = doubt === null ? likeness.reason : `${likeness.reason}, ${doubt}`;
    best.set(entry.known.id, asMatch(entry, score, false, reason));
  }
  return [...best.values()];
}

/** The spellings that share most words, beginnings and ends of words with a name; whole words count most. */
function sharingMost(kind: string, tokens: readonly string[], index: NameIndex): IndexedName[] {
  const shared = new Map<IndexedName, number>();
  for (const key of new Set(tokens.flatMap(tokenKeys))) {
    const bucket = index.byToken.get(`${kind}|${key}`);
    if (bucket === undefined || bucket.length > commonBucket) continue;
    const weight = /[$^]/.test(key) ? 1 : 3;
    for (const entry of bucket) shared.set(entry, (shared.get(entry) ?? 0) + weight);
  }
  if (shared.size <= mostCompared) return [...shared.keys()];
  return [...shared]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, mostCompared)
    .map(([entry]) => entry);
}

function onePerRecord(entries: readonly IndexedName[]): IndexedName[] {
  return [...new Map(entries.map((entry) => [entry.known.id, entry])).values()];
}

function asMatch(
  { known, spelling }: IndexedName,
  score: number,
  isExact: boolean,
  reason: string,
): NameMatch {
  const isAlias = foldedName(spelling) !== foldedName(known.name);
  const rounded = Math.round(score * 100) / 100;
  return {
    id: known.id,
    name: known.name,
    matchedAlias: isAlias ? spelling : null,
    score: rounded,
    isExact,
    reason,
  };
}

function isHintKnown({ hint, coordinates }: WantedName, known: KnownName): boolean {
  const isNear = coordinates !== null && known.coordinates !== null;
  return isNear || (hint !== null && known.hints.length > 0);
}

/** What speaks against a record of that name; null where nothing does. */
function doubtOf({ kind, hint, coordinates }: WantedName, known: KnownName): string | null {
  if (coordinates !== null && known.coordinates !== null) {
    const km = distanceKm(coordinates, known.coordinates);
    if (km > farKm) return `${Math.round(km).toLocaleString("en-GB")} km away`;
  }
  if (hint === null || known.hints.length === 0) return null;
  const wantedHint = comparableName(hint);
  const wantedWords = nameTokens(wantedHint).toSorted().join(" ");
  const isSame = known.hints.some((own) => {
    const comparable = comparableName(own);
    return comparable === wantedHint || nameTokens(comparable).toSorted().join(" ") === wantedWords;
  });
  if (isSame) return null;
  return kind === "place" ? `in ${known.hints[0]}, not ${hint}` : `of ${known.hints[0]}, not ${hint}`;
}
