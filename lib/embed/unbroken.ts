/** The words with what belongs to a number kept on its line: "day 0", "p = 0.04". */
export function unbroken(words: string): string {
  return words.replaceAll(/\b(day|p =) (?=[−+]?\d)/g, (found) => found.replaceAll(" ", "\u00a0"));
}
