/** A noun with its article: "a contact", "an announcement". Goes by the first letter, which serves for the nouns used here. */
export function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`;
}
