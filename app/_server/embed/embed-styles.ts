import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { accentColours } from "@/lib/embed/accent-colours";
import type { EmbedParameters } from "@/lib/embed/embed-parameters";
import { propertiesRead, propertiesSet, pruneStyles } from "./prune-styles";

/** Style sheets of an embed, in order; it stands outside the bundler, so it carries what it uses of them inside. */
const styleFiles = [
  "app/_components/figure/figure.css",
  "app/_components/figure/groups.css",
  "app/styles/aligned.css",
  "app/embed/embed.css",
  "app/embed/widgets.css",
];
const tokenFile = "app/styles/tokens.css";

/** Families that readers have: no font is sent. Newspapers' serifs first, then what every system has. */
const families: Readonly<Record<string, string>> = {
  "--serif": 'Charter,"Bitstream Charter","Sitka Text",Cambria,Georgia,"Liberation Serif",serif',
  "--sans":
    '-apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,"Liberation Sans","Noto Sans",sans-serif',
};

/** The style sheet of one embed: the rules that its markup uses, and of the tokens those that they read. */
export async function embedStyles(
  markup: string,
  { theme, accent }: Pick<EmbedParameters, "theme" | "accent">,
): Promise<string> {
  const [tokens, ...sheets] = await Promise.all([tokenFile, ...styleFiles].map(readSheet));
  const rules = pruneStyles(sheets.join("\n"), markup);
  return tokenRules(tokens ?? "", rules, { theme, accent }) + rules;
}

/**
 * The tokens that rules read. Paper is white, so the dark ones are for screens alone. Colours that do not differ are said once.
 */
function tokenRules(
  tokens: string,
  rules: string,
  { theme, accent }: Pick<EmbedParameters, "theme" | "accent">,
): string {
  const read = propertiesRead(rules);
  const own = accent === null ? null : accentColours(accent);
  const valuesOf = (scheme: "light" | "dark") => {
    const values = propertiesSet(tokens, ":root");
    if (scheme === "dark") {
      for (const [name, value] of propertiesSet(tokens, '[data-theme="dark"]')) values.set(name, value);
    }
    for (const [name, value] of Object.entries(families)) values.set(name, value);
    if (own !== null) {
      values.set("--contact", own[scheme].contact);
      values.set("--on-contact", own[scheme].onContact);
      values.set("--contact-tint", own[scheme].contactTint);
    }
    return [...values].filter(([name]) => read.has(name));
  };
  const light = valuesOf("light");
  const known = new Map(light);
  const dark = valuesOf("dark").filter(([name, value]) => known.get(name) !== value);
  const written = (values: readonly (readonly [string, string])[], scheme: string) =>
    `:root{color-scheme:${scheme};${values.map(([name, value]) => `${name}:${value}`).join(";")}}`;
  const plain = written(light, "light");
  switch (theme) {
    case "light":
      return plain;
    case "dark":
      return `${plain}@media screen{${written(dark, "dark")}}`;
    case null:
      return `${plain}@media screen and (prefers-color-scheme:dark){${written(dark, "dark")}}`;
  }
}

let kept: Map<string, Promise<string>> | null = null;

function readSheet(file: string): Promise<string> {
  const read = () => readFile(join(/* turbopackIgnore: true */ process.cwd(), file), "utf8");
  // While one develops, a sheet may have changed since.
  if (process.env.NODE_ENV === "development") return read();
  kept ??= new Map();
  const sheet = kept.get(file) ?? read();
  kept.set(file, sheet);
  return sheet;
}
