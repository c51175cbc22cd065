/**
 * Text as it is compared in search: lower case, Latin diacritics off, ё as е, typographic apostrophes off; й stays й
 * (it is a letter of its own, not и with a mark).
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replaceAll("ё", "е")
    .replace(/[’'ʼ`]/g, "")
    .replace(/\p{Script=Latin}/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/\s+/g, " ")
    .trim();
}

/** The words of a text as search compares them; what stands between spaces is one word. */
export function foldedWords(text: string): string[] {
  return foldText(text)
    .split(" ")
    .filter((word) => word !== "");
}

/** What the full-text index keeps of a text (its tokenizer, unicode61): letters and numbers, with the marks that follow them. */
const letter = "\\p{L}\\p{N}\\p{Co}";
const mark = "\\u0300-\\u0331";
const parts = new RegExp(`[${letter}][${letter}${mark}]*`, "gu");

/** A word that is searched for: parts that follow each other, the last as the beginning of a longer one. */
export interface SearchPhrase {
  parts: string[];
  /** One letter alone is looked for as a word: nearly every text has a word that begins with it. */
  isPrefix: boolean;
}

/** Each word costs a look into the index, and of a prefix a long one. */
export const mostSearchWords = 8;

/**
 * What is to be found of folded words: "us–russia" is two parts in a row; a word without letter or number is passed over. What is
 * repeated counts once. At most eight words are looked for, "us–russia" being two of them: the rest is dropped.
 */
export function searchPhrases(words: readonly string[]): SearchPhrase[] {
  const phrases = new Map<string, SearchPhrase>();
  let room = mostSearchWords;
  for (const word of words) {
    const found: string[] = word.match(parts) ?? [];
    const key = found.join(" ");
    const last = found.at(-1);
    if (last === undefined || phrases.has(key)) continue;
    const isCut = found.length > room;
    phrases.set(key, { parts: found.slice(0, room), isPrefix: !isCut && [...last].length > 1 });
    room -= found.length;
    if (room <= 0) break;
  }
  return [...phrases.values()];
}

/** Whether a folded text holds every phrase: the same as the full-text index says, for one text. */
export function phraseTest(phrases: readonly SearchPhrase[]): (body: string) => boolean {
  const patterns = phrases.map(({ parts: own, isPrefix }) => {
    // Parts are letters and numbers: nothing in them has a meaning in a pattern.
    const inRow = own.join(`[^${letter}${mark}][^${letter}]*`);
    const end = isPrefix ? "" : `(?![${letter}${mark}])`;
    return new RegExp(`(?<![${letter}][${mark}]*)${inRow}${end}`, "u");
  });
  return (body) => patterns.every((pattern) => pattern.test(body));
}
