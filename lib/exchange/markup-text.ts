/** Text for the inside of an element of HTML or XML, or of an attribute in double quotes. */
export function escapeMarkup(text: string): string {
  return xmlText(text).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Text without the characters that XML 1.0 cannot hold at all: most control characters, and halves of a pair. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
