/** The words with a capital first letter, as they begin a sentence or stand over a column. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
