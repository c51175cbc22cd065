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

/** What is to be found of folded words: "us–russia" is two parts in a row; a word without letter or number is passed over. */
export function searchPhrases(words: readonly string[]): SearchPhrase[] {
  return words.flatMap((word) => {
    const found = word.match(parts) ?? [];
    const last = found.at(-1);
    return last === undefined ? [] : [{ parts: found, isPrefix: [...last].length > 1 }];
  });
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
