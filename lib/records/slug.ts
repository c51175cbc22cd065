const cyrillic: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ґ: "g",
  д: "d",
  е: "e",
  ё: "e",
  є: "ie",
  ж: "zh",
  з: "z",
  и: "i",
  і: "i",
  ї: "i",
  й: "i",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "kh",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "y",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia",
  "’": "",
  "'": "",
  ʼ: "",
};

/** Latin letters that no decomposition turns into a plain one; the others lose their marks below. */
const latin: Record<string, string> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
};

/** Longest slug made from a title; a number behind it keeps it unique. */
const maxSlugLength = 80;

/** A public identifier made from a title and, for events, its day: "russia-says-it-captured-pokrovsk-2025-12-01". */
export function slugFrom(...parts: (string | null)[]): string {
  const text = parts
    .filter((part) => part !== null)
    .join(" ")
    .toLowerCase()
    .replace(/./gu, (letter) => cyrillic[letter] ?? latin[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  const cut = text.length <= maxSlugLength ? text : text.slice(0, maxSlugLength).replace(/-[^-]*$/, "");
  return cut || "record";
}
