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
