import { textWidthPx, wrapText } from "../timeline/text-width";

/** How text of a block is set: font and line in px, and what stands above and below all its lines. */
interface BlockStyle {
  fontPx: number;
  linePx: number;
  isBold?: boolean;
  extraPx: number;
}

/** As app/embed/embed.css and widgets.css have them. */
const bodyBorderPx = 2;
const sidePx = 4;
const besideLeastPx = 112;
const factsBorderPx = 1;
const factsNamePx = 84 + 12;
const pairText: BlockStyle = { fontPx: 15, linePx: 22, extraPx: 0 };
const factText: BlockStyle = { fontPx: 15, linePx: 22, extraPx: 9 };
const keys = { fontPx: 13, linePx: 24, signPx: 26 + 6, gapPx: 18, rowGapPx: 2, abovePx: 8 };
const captionText: BlockStyle = { fontPx: 13, linePx: 18, extraPx: 0 };
const captionFramePx = 8 + 2 + 16;
const rowMarginPx = 8;

/** An element that stands open while the markup is read. */
interface Open {
  tag: string;
  classes: readonly string[];
  /** Its text, with that of what it holds in a line. */
  text: string;
}

const tokens = /<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|[^>"])*?)(\/?)>|([^<]+)/gi;
const figureRule = /(?:@media\(min-width:(\d+)px\)\{)?\.(embed-[a-z-]+)\{width:[\d.]+px;height:(\d+)px\}/g;

/**
 * About how high the page of an embed is at a width of its frame, px, rather a little more than less: its figures as its style sheet has
 * them, its sentences by the width of a usual font. Null where it holds what this does not know.
 */
export function markupHeight(html: string, widthPx: number): number | null {
  const [head = "", body = ""] = html.split("<body>");
  if (body === "" || body.includes("groups-across")) return null;
  const figures = figureHeights(head, widthPx);
  const isWide = widthPx >= 640;
  const isBeside = body.startsWith('<main class="embed-beside');
  const roomPx = widthPx - sidePx - (isBeside ? (isWide ? 112 : 80) : 0);
  const open: Open[] = [];
  let heightPx = 0;
  let keyWidths: number[] = [];
  for (const [, closing, name = "", attributes = "", selfClosing, words] of body.matchAll(tokens)) {
    const inside = open.at(-1);
    if (words !== undefined) {
      if (inside !== undefined) inside.text += words;
      continue;
    }
    const tag = name.toLowerCase();
    if (closing === "") {
      const classes = (/\bclass="([^"]*)"/.exec(attributes)?.[1] ?? "").split(" ");
      if (tag === "svg" && !isHidden([...open, { classes }], widthPx) && !isIn(open, "embed-keys")) {
        heightPx +=
          figures.get(classes.at(-1) ?? "") ?? Number(/\bheight="([\d.]+)/.exec(attributes)?.[1] ?? 0);
      }
      if (classes.includes("embed-row") && !isHidden([{ classes }], widthPx)) heightPx += rowMarginPx;
      if (selfClosing === "" && tag !== "br") open.push({ tag, classes, text: "" });
      continue;
    }
    open.pop();
    if (inside === undefined || isHidden([...open, inside], widthPx) || isIn([...open, inside], "svg"))
      continue;
    if (isIn(open, "embed-keys")) {
      if (tag === "li") keyWidths.push(keys.signPx + textWidthPx(plain(inside.text), keys.fontPx));
      else passOn(inside, open);
    } else if (inside.classes.includes("embed-keys")) {
      heightPx += keysHeight(keyWidths, roomPx);
      keyWidths = [];
    } else if (tag === "footer") {
      heightPx += captionFramePx;
    } else {
      const style = styleOf(tag, inside, open, isBeside);
      if (style === null) passOn(inside, open);
      else heightPx += blockHeight(plain(inside.text), roomPx - (tag === "dd" ? factsNamePx : 0), style);
      if (tag === "dl") heightPx += factsBorderPx;
    }
  }
  return Math.ceil(bodyBorderPx + (isBeside ? Math.max(heightPx, besideLeastPx) : heightPx));
}

/** How the text of an element is set; null: it stands in a line of what holds it. */
function styleOf(
  tag: string,
  { classes }: Open,
  open: readonly Open[],
  isBeside: boolean,
): BlockStyle | null {
  if (tag === "h1") return { fontPx: 19, linePx: 26, isBold: true, extraPx: 12 };
  if (tag === "h2") return { fontPx: 15, linePx: 22, isBold: true, extraPx: 16 };
  if (tag === "li") return pairText;
  if (tag === "dd") return factText;
  if (tag !== "p") return null;
  if (open.some((each) => each.tag === "footer")) return captionText;
  if (classes.includes("embed-note")) return { fontPx: 13, linePx: 18, extraPx: 14 };
  if (classes.includes("embed-retracted")) return { fontPx: 15, linePx: 22, extraPx: 36 };
  return { fontPx: 15, linePx: 22, extraPx: isBeside ? 4 : 8 };
}

/** What stands in a line of the element around it is text of that; the name of a fact stands beside what it names. */
function passOn({ tag, text }: Open, open: readonly Open[]): void {
  const around = open.at(-1);
  if (around !== undefined && tag !== "dt") around.text += text;
}

function blockHeight(text: string, roomPx: number, { fontPx, linePx, isBold, extraPx }: BlockStyle): number {
  if (text === "") return 0;
  const lines = wrapText(text, roomPx, Number.POSITIVE_INFINITY, fontPx, isBold).length;
  return lines * linePx + extraPx;
}

/** The legend: samples with their words, as many in a row as there is room for. */
function keysHeight(widthsPx: readonly number[], roomPx: number): number {
  let rows = 0;
  let left = 0;
  for (const widthPx of widthsPx) {
    if (rows === 0 || left < widthPx) {
      rows += 1;
      left = roomPx;
    }
    left -= widthPx + keys.gapPx;
  }
  return rows === 0 ? 0 : keys.abovePx + rows * keys.linePx + (rows - 1) * keys.rowGapPx;
}

/** The height of each figure at a width, by its class: the last rule that holds there. */
function figureHeights(head: string, widthPx: number): Map<string, number> {
  const heights = new Map<string, number>();
  for (const [, leastPx = "0", name = "", heightPx] of head.matchAll(figureRule)) {
    if (widthPx >= Number(leastPx)) heights.set(name, Number(heightPx));
  }
  return heights;
}

function isHidden(open: readonly Pick<Open, "classes">[], widthPx: number): boolean {
  const shown = widthPx >= 960 ? "at-960" : widthPx >= 640 ? "at-640" : "at-320";
  return open.some(({ classes }) =>
    classes.some(
      (name) =>
        name === "visually-hidden" ||
        name === "embed-numeral" ||
        name === `not-${shown}` ||
        (/^at-\d+$/.test(name) && name !== shown),
    ),
  );
}

function isIn(open: readonly Open[], word: string): boolean {
  return open.some(({ tag, classes }) => tag === word || classes.includes(word));
}

/** The text as it is read, its characters whole. */
function plain(text: string): string {
  return text
    .replace(/&(?:#x[0-9a-f]+|#\d+|[a-z]+);/gi, "a")
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
