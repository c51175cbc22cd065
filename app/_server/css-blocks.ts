/** What stands before a brace of a style sheet, and what between it and its partner. */
export interface CssBlock {
  head: string;
  inner: string;
}

/** A style sheet without its comments. */
export function withoutComments(sheet: string): string {
  return sheet.replace(/\/\*[\s\S]*?\*\//g, "");
}

/** Cuts a text of CSS without comments at its outermost braces; nothing of ours has braces in a string. */
export function cssBlocksOf(text: string): CssBlock[] {
  const blocks: CssBlock[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{", at);
    if (open === -1) break;
    let depth = 1;
    let end = open + 1;
    while (end < text.length && depth > 0) {
      if (text[end] === "{") depth += 1;
      if (text[end] === "}") depth -= 1;
      end += 1;
    }
    blocks.push({ head: text.slice(at, open).trim(), inner: text.slice(open + 1, end - 1) });
    at = end;
  }
  return blocks;
}
