import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accentColours } from "@/lib/embed/accent-colours";
import { cssBlocksOf, withoutComments } from "../css-blocks";

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

/** An element that a rule asks for. */
export interface Compound {
  element: string | null;
  classes: string[];
}

/** A rule of ours as the attributes that it gives. */
export interface StyleRule {
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

/** The tokens that an accent takes the place of. */
const contactTokens = ["--contact", "--on-contact", "--contact-tint"];

/** The rules of a theme with all resolved but the colours of contacts, and which those are without an accent. */
interface ParsedTheme {
  rules: readonly StyleRule[];
  contactColours: ReadonlyMap<string, string>;
}

let kept: Promise<Readonly<Record<ImageTheme, ParsedTheme>>> | null = null;

/** The rules of our figures with all colours resolved, those of contacts from an accent where one is given. The sheets are read once. */
export async function readImageStyles(accent: string | null = null): Promise<ImageStyles> {
  // While one develops, a sheet may have changed since.
  if (kept === null || process.env.NODE_ENV === "development") kept = readThemes();
  const themes = await kept;
  const own = accent === null ? null : accentColours(accent);
  const rulesFor = (theme: ImageTheme) => {
    const { rules, contactColours } = themes[theme];
    if (own === null) return coloured(rules, contactColours);
    const { contact, onContact, contactTint } = own[theme];
    return coloured(
      rules,
      new Map([
        ["--contact", contact],
        ["--on-contact", onContact],
        ["--contact-tint", contactTint],
      ]),
    );
  };
  return { light: rulesFor("light"), dark: rulesFor("dark") };
}

async function readThemes(): Promise<Record<ImageTheme, ParsedTheme>> {
  const read = (file: string) => readFile(join(/* turbopackIgnore: true */ process.cwd(), file), "utf8");
  const tokens = blocksOf(await read("app/styles/tokens.css"));
  const sheets = (await Promise.all(styleFiles.map(read))).flatMap(blocksOf);
  const parsed = (theme: ImageTheme): ParsedTheme => {
    const values = tokensOf(tokens, theme);
    const left = new Map([...values, ...contactTokens.map((token) => [token, `var(${token})`] as const)]);
    return {
      rules: sheets.flatMap((block, at) => rulesOf(block, at, left)),
      contactColours: new Map(contactTokens.map((token) => [token, values.get(token) ?? ""])),
    };
  };
  return { light: parsed("light"), dark: parsed("dark") };
}

function coloured(rules: readonly StyleRule[], colours: ReadonlyMap<string, string>): StyleRule[] {
  return rules.map((rule) => ({
    ...rule,
    declarations: rule.declarations.map(([name, value]) => [name, resolved(value, colours)]),
  }));
}

function resolved(value: string, tokens: ReadonlyMap<string, string>): string {
  return value.replace(/var\((--[\w-]+)\)/g, (_, token: string) => tokens.get(token) ?? "");
}

interface Block {
  selectors: string[];
  body: string;
}

/** The plain rules of a sheet; what holds for a medium, a state or a browser's setting is left out. */
function blocksOf(sheet: string): Block[] {
  return cssBlocksOf(withoutComments(sheet))
    .filter(({ head }) => !head.startsWith("@"))
    .map(({ head, inner }) => ({ selectors: head.split(",").map((part) => part.trim()), body: inner }));
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
    .map(([name, value]): [string, string] => [name, resolved(value, values)])
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
