import { editDistance } from "./edit-distance";
import type { IndexedName } from "./import-types";

interface Compared {
  readonly folded: string;
  readonly tokens: readonly string[];
}
interface Alike {
  readonly score: number;
  readonly reason: string;
}

/** How like a name is to a known one: 0 to 1, and in words; null where nothing of note is alike. Both folded. */
export function compareNames(
  wanted: Compared,
  known: Pick<IndexedName, "folded" | "tokens" | "spelling">,
): Alike | null {
  const best = bestOf(wanted, known);
  return best === null ? null : { score: best.score, reason: `${best.reason}: ${known.spelling}` };
}

/** From the likeness that says most to the one that says least; letters are counted last, as that costs most. */
function bestOf(wanted: Compared, known: Compared): Alike | null {
  if (isReordered(wanted.tokens, known.tokens)) {
    return { score: 0.96, reason: "The same words in another order" };
  }
  const letters = fewLetters(wanted.folded, known.folded);
  if (letters !== null && letters.score > 0.88) return letters;
  if (isCutShort(wanted.folded, known.folded)) {
    return { score: 0.88, reason: "One is the beginning of the other" };
  }
  if (isWithInitials(wanted.tokens, known.tokens)) {
    return { score: 0.87, reason: "The same with initials" };
  }
  const part = partOfName(wanted.tokens, known.tokens);
  if (part !== null && part.score > (letters?.score ?? 0)) return part;
  if (letters !== null) return letters;
  // "Military Forces of Ukraine (2019-)" holds "Ukraine".
  const isHeld = known.folded.length >= 4 && ` ${wanted.folded} `.includes(` ${known.folded} `);
  return isHeld ? { score: 0.65, reason: "It holds the name" } : null;
}

function isReordered(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length === b.length &&
    a.length > 1 &&
    a.every((token) => b.includes(token)) &&
    a.toSorted().join(" ") === b.toSorted().join(" ")
  );
}

/** Names are cut in some sets ("Volodymyr Zelen"). */
function isCutShort(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 6 && long.startsWith(short) && long[short.length] !== " ";
}

function fewLetters(a: string, b: string): Alike | null {
  const length = Math.max(a.length, b.length);
  const most = Math.floor(length / 5);
  if (most === 0 || Math.abs(a.length - b.length) > most) return null;
  const distance = editDistance(a, b, most);
  if (distance > most) return null;
  const reason = distance === 1 ? "One letter differs" : `${distance} letters differ`;
  return { score: 0.97 - (distance / length) * 1.6, reason };
}

/** "V. Putin", "J. D. Vance". */
function isWithInitials(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || a.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return a.every((token, index) => {
    const other = b[index] ?? "";
    return (
      token === other ||
      (token.length === 1 && other.startsWith(token)) ||
      (other.length === 1 && token.startsWith(other))
    );
  });
}

/** All words of one are among those of the other: a surname alone, a name with a middle name. */
function partOfName(wanted: readonly string[], known: readonly string[]): Alike | null {
  const isWantedShort = wanted.length <= known.length;
  const [short, long] = isWantedShort ? [wanted, known] : [known, wanted];
  if (short.length === long.length || !short.every((token) => long.includes(token))) return null;
  const letters = lettersOf(short);
  if (letters < 4) return null;
  const score = 0.6 + (0.3 * letters) / lettersOf(long);
  return { score, reason: isWantedShort ? "Part of the name" : "The name with more words" };
}

function lettersOf(tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + token.length, 0);
}
