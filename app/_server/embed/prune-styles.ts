import { cssBlocksOf, withoutComments } from "../css-blocks";

/** What a page is made of, as far as plain selectors ask for it. */
interface Used {
  classes: ReadonlySet<string>;
  elements: ReadonlySet<string>;
}

interface Block {
  head: string;
  /** Of a rule; null where it holds blocks, as a media query does. */
  declarations: string | null;
  blocks: Block[];
}

/**
 * The rules of style sheets that a page can use, as few bytes as they take: rules whose classes or elements do not occur in its
 * markup go, comments and spaces too. Selectors of states and attributes are kept with what they stand on.
 */
export function pruneStyles(sheets: string, markup: string): string {
  const used = usedIn(markup);
  return blocksOf(withoutComments(sheets))
    .map((block) => writeBlock(block, used))
    .join("");
}

/** The custom properties that a text of CSS reads. */
export function propertiesRead(css: string): Set<string> {
  return new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name));
}

/** The declarations of the plain rules of a sheet that have this selector, by name; the last one of a name wins. */
export function propertiesSet(sheet: string, selector: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const { head, declarations } of blocksOf(withoutComments(sheet))) {
    if (declarations === null || !head.split(",").some((part) => part.trim() === selector)) continue;
    for (const part of declarations.split(/;(?![^(]*\))/)) {
      const colon = part.indexOf(":");
      if (colon !== -1) values.set(part.slice(0, colon).trim(), part.slice(colon + 1).trim());
    }
  }
  return values;
}

function usedIn(markup: string): Used {
  const classes = new Set(
    [...markup.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)),
  );
  const elements = new Set([...markup.matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name));
  return { classes, elements };
}

function blocksOf(text: string): Block[] {
  return cssBlocksOf(text).map(({ head, inner }) =>
    inner.includes("{")
      ? { head, declarations: null, blocks: blocksOf(inner) }
      : { head, declarations: inner, blocks: [] },
  );
}

function writeBlock({ head, declarations, blocks }: Block, used: Used): string {
  if (declarations === null) {
    const inner = blocks.map((block) => writeBlock(block, used)).join("");
    return inner === "" ? "" : `${shortened(head)}{${inner}}`;
  }
  const body = shortened(declarations).replace(/;$/, "");
  if (body === "") return "";
  // What is no rule, a page or a face, stands for itself.
  if (head.startsWith("@")) return `${shortened(head)}{${body}}`;
  const selectors = head.split(",").filter((selector) => isUsed(selector, used));
  return selectors.length === 0 ? "" : `${selectors.map(shortened).join(",")}{${body}}`;
}

function isUsed(selector: string, { classes, elements }: Used): boolean {
  const plain = selector.replace(/:{1,2}[\w-]+(\([^)]*\))?/g, "").replace(/\[[^\]]*\]/g, "");
  const areClassesUsed = [...plain.matchAll(/\.([\w-]+)/g)].every(([, name = ""]) => classes.has(name));
  const areElementsUsed = [...plain.matchAll(/(?:^|[\s>+~])([a-zA-Z][\w-]*)/g)].every(([, name = ""]) =>
    elements.has(name),
  );
  return areClassesUsed && areElementsUsed;
}

function shortened(css: string): string {
  return css
    .trim()
    .replace(/\s+/g, " ")
    .replace(/ ?([;,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/ ?> ?/g, ">");
}
