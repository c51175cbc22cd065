import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accentColours } from "@/lib/embed/accent-colours";

/** Style sheets whose rules a picture takes, in order. */
const styleFiles = [
  "app/_components/figure/figure.css",
  "app/styles/coincidences.css",
  "app/styles/aligned.css",
  "app/_components/images/images.css",
];

/** Families by name, since a picture stands where our web fonts are not; the PNG is made with files of the first ones. */
const families: Readonly<Record<string, string>> = {
  "--sans": "Inter, 'Helvetica Neue', Arial, sans-serif",
  "--serif": "'Source Serif 4', Charter, Georgia, serif",
};

export type ImageTheme = "light" | "dark";

interface Compound {
  element: string | null;
  classes: string[];
}

interface StyleRule {
  /** Outermost first, each inside the one before. */
  path: Compound[];
  weight: number;
  declarations: [property: string, value: string][];
}

export type ImageStyles = Readonly<Record<ImageTheme, readonly StyleRule[]>>;

/** What may stand as an attribute of SVG; everything else of our sheets is for pages. */
const presentation = new Set([
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin"],
  ...["stroke-linecap", "stroke-opacity", "stop-color", "stop-opacity", "opacity", "paint-order"],
  ...["shape-rendering", "overflow", "font-size", "font-weight", "font-family", "text-anchor"],
]);

let kept: Promise<ImageStyles> | null = null;

/** The rules of our figures with all colours resolved, those of contacts from an accent where one is given; without one read once. */
export function readImageStyles(accent: string | null = null): Promise<ImageStyles> {
  // While one develops, a sheet may have changed since.
  if (accent !== null || process.env.NODE_ENV === "development") return readStyles(accent);
  kept ??= readStyles(null);
  return kept;
}

async function readStyles(accent: string | null): Promise<ImageStyles> {
  const read = (file: string) => readFile(join(/* turbopackIgnore: true */ process.cwd(), file), "utf8");
  const tokens = blocksOf(await read("app/styles/tokens.css"));
  const sheets = (await Promise.all(styleFiles.map(read))).flatMap(blocksOf);
  const rulesFor = (theme: ImageTheme) => {
    const values = new Map(tokensOf(tokens, theme));
    if (accent !== null) {
      const { contact, onContact, contactTint } = accentColours(accent)[theme];
      values.set("--contact", contact).set("--on-contact", onContact).set("--contact-tint", contactTint);
    }
    return sheets.flatMap((block, at) => rulesOf(block, at, values));
  };
  return { light: rulesFor("light"), dark: rulesFor("dark") };
}

interface Block {
  selectors: string[];
  body: string;
}

/** The plain rules of a sheet; what holds for a medium, a state or a browser's setting is left out. */
function blocksOf(sheet: string): Block[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, "");
  const blocks: Block[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf("{", at);
    if (open === -1) break;
    const head = text.slice(at, open).trim();
    let depth = 1;
    let end = open + 1;
    while (end < text.length && depth > 0) {
      if (text[end] === "{") depth += 1;
      if (text[end] === "}") depth -= 1;
      end += 1;
    }
    if (!head.startsWith("@")) {
      blocks.push({
        selectors: head.split(",").map((part) => part.trim()),
        body: text.slice(open + 1, end - 1),
      });
    }
    at = end;
  }
  return blocks;
}

function declarationsOf(body: string): [string, string][] {
  return body.split(";").flatMap((part): [string, string][] => {
    const colon = part.indexOf(":");
    return colon === -1 ? [] : [[part.slice(0, colon).trim(), part.slice(colon + 1).trim()]];
  });
}

function tokensOf(blocks: readonly Block[], theme: ImageTheme): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { selectors, body } of blocks) {
    const isMeant = selectors.some(
      (selector) => selector === ":root" || selector === `[data-theme="${theme}"]`,
    );
    // The light values stand under :root too, so the dark ones, which come later, must win.
    if (isMeant) for (const [name, value] of declarationsOf(body)) values.set(name, value);
  }
  for (const [name, value] of Object.entries(families)) values.set(name, value);
  return values;
}

function rulesOf(
  { selectors, body }: Block,
  order: number,
  values: ReadonlyMap<string, string>,
): StyleRule[] {
  const declarations = declarationsOf(body)
    .map(([name, value]): [string, string] => [
      name,
      value.replace(/var\((--[\w-]+)\)/g, (_, token: string) => values.get(token) ?? ""),
    ])
    .flatMap(expanded)
    .filter(([name]) => presentation.has(name))
    .map(([name, value]): [string, string] => [
      name,
      value === "transparent" ? "none" : value.replace(/px\b/g, ""),
    ]);
  if (declarations.length === 0) return [];
  return selectors.flatMap((selector): StyleRule[] => {
    // A state, an attribute or a neighbour is nothing that a picture has.
    if (!/^[\w.\s-]+$/.test(selector)) return [];
    const path = selector.split(/\s+/).map((part): Compound => {
      const [element = "", ...classes] = part.split(".");
      return { element: element === "" ? null : element, classes };
    });
    const classes = path.reduce((sum, compound) => sum + compound.classes.length, 0);
    const elements = path.filter(({ element }) => element !== null).length;
    return [{ path, weight: classes * 1e6 + elements * 1e4 + order, declarations }];
  });
}

/** "font: 400 12px / 16px Inter" as the attributes that SVG has. */
function expanded([name, value]: [string, string]): [string, string][] {
  if (name !== "font") return [[name, value]];
  const match = /^(\d+)\s+(\d+px)\s*(?:\/\s*\S+)?\s+(.+)$/.exec(value);
  if (match === null) return [];
  const [, weight = "400", size = "12px", family = ""] = match;
  return [
    ["font-weight", weight],
    ["font-size", size],
    ["font-family", family],
  ];
}

/** Drawn for the pointer and the keyboard alone. */
const leftOut = new Set(["fig-target", "fig-focus"]);

interface OpenElement {
  element: string;
  classes: ReadonlySet<string>;
}

/**
 * Writes the rules of our sheets into the elements of rendered SVG as attributes, and takes the classes out, so that the
 * picture looks the same in every viewer and needs no style sheet, which a policy might refuse.
 */
export function inlineImageStyles(markup: string, rules: readonly StyleRule[]): string {
  const sorted = [...rules].sort((a, b) => a.weight - b.weight);
  const open: OpenElement[] = [];
  let skippedDepth: number | null = null;
  // Our own renderer quotes every value with " and escapes < and " in values.
  const written = markup.replace(
    /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|[^<]+/g,
    (
      whole: string,
      closes: string | undefined,
      element: string | undefined,
      attributes = "",
      selfCloses = "",
    ) => {
      if (element === undefined) return skippedDepth === null ? whole : "";
      if (closes === "/") {
        open.pop();
        if (skippedDepth === null) return whole;
        if (open.length === skippedDepth) skippedDepth = null;
        return "";
      }
      const values = attributesOf(attributes);
      const classes = new Set((values.get("class") ?? "").split(" ").filter((word) => word !== ""));
      const own: OpenElement = { element, classes };
      const isLeftOut = [...classes].some((word) => leftOut.has(word));
      const isHidden = skippedDepth !== null || isLeftOut;
      if (isLeftOut && skippedDepth === null && selfCloses !== "/") skippedDepth = open.length;
      const text = isHidden ? "" : tagOf(own, values, selfCloses, sorted, open);
      if (selfCloses !== "/") open.push(own);
      return text;
    },
  );
  return written;
}

function tagOf(
  own: OpenElement,
  values: Map<string, string>,
  selfCloses: string,
  rules: readonly StyleRule[],
  open: readonly OpenElement[],
): string {
  for (const rule of rules) {
    if (!matches(rule.path, own, open)) continue;
    for (const [name, value] of rule.declarations) values.set(name, value.replaceAll('"', "'"));
  }
  values.delete("class");
  values.delete("data-mark");
  values.delete("aria-hidden");
  const attributes = [...values].map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<${own.element}${attributes}${selfCloses === "/" ? "/" : ""}>`;
}

function attributesOf(text: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = "", value = ""] of text.matchAll(/([\w:-]+)="([^"]*)"/g)) values.set(name, value);
  return values;
}

function matches(path: readonly Compound[], own: OpenElement, open: readonly OpenElement[]): boolean {
  const last = path.at(-1);
  if (last === undefined || !fits(last, own)) return false;
  let left = path.length - 2;
  for (let at = open.length - 1; at >= 0 && left >= 0; at -= 1) {
    const outer = open[at];
    const wanted = path[left];
    if (outer !== undefined && wanted !== undefined && fits(wanted, outer)) left -= 1;
  }
  return left < 0;
}

function fits({ element, classes }: Compound, own: OpenElement): boolean {
  return (element === null || element === own.element) && classes.every((word) => own.classes.has(word));
}
