import type { Compound, StyleRule } from "./image-styles";

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
