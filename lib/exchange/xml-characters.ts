/** Text without the characters that XML does not allow, escaped or not: one pasted into a title would spoil the whole document. */
export function onlyXmlCharacters(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, "");
}
