/** "Ukrainian" for "uk", the text itself where it is no language tag. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(["en-GB"], { type: "language" }).of(tag) ?? tag;
  } catch {
    // Intl throws RangeError on what is not a tag ("Ukrainian", written out): then it is words already.
    return tag;
  }
}
