/** Advances of Inter at 400, in thousandths of the font size, measured once so that server and browser agree. */
const advances: readonly (readonly [thousandths: number, characters: string])[] = [
  [245, "ijlı"],
  [265, "I’‘"],
  [285, " \u00a0\u202f"],
  [292, "!,.:·"],
  [300, "';"],
  [330, "`t|"],
  [360, "/\\"],
  [367, "()[]f"],
  [380, "r"],
  [430, "{}ş“”"],
  [460, '-_"^'],
  [505, "*–ğ?"],
  [530, "s"],
  [558, "kxzavyäàáâ"],
  [575, "cç7JL"],
  [595, "eéèFhnuü5"],
  [612, "Eoöbdpq"],
  [650, "0123456789Z#$&PRST"],
  [665, "+<=>B~−KYX"],
  [700, "AV"],
  [740, "DCHUÜGN"],
  [775, "OQÖ"],
  [820, "w"],
  [875, "m…"],
  [905, "M"],
  [985, "@%W"],
  [1000, "—"],
];

const thousandthsOf = new Map<string, number>();
for (const [thousandths, characters] of advances) {
  for (const character of characters) thousandthsOf.set(character, thousandths);
}

/** Width in px of one line of Inter, a little on the wide side; unknown characters count as wide capitals. */
export function textWidthPx(text: string, fontSizePx = 12, isBold = false): number {
  let sum = 0;
  for (const character of text) sum += thousandthsOf.get(character) ?? 740;
  return (sum / 1000) * fontSizePx * (isBold ? 1.05 : 1);
}

/** The text, cut with an ellipsis where it is wider than `maxPx`; never less than one character. */
export function fitText(text: string, maxPx: number, fontSizePx = 12, isBold = false): string {
  if (textWidthPx(text, fontSizePx, isBold) <= maxPx) return text;
  const characters = [...text];
  while (characters.length > 1) {
    characters.pop();
    const cut = `${characters.join("").trimEnd()}…`;
    if (textWidthPx(cut, fontSizePx, isBold) <= maxPx) return cut;
  }
  return `${characters.join("")}…`;
}

/** Breaks a text at spaces into lines of at most `maxPx`; the last of `maxLines` is cut with an ellipsis. */
export function wrapText(
  text: string,
  maxPx: number,
  maxLines: number,
  fontSizePx = 12,
  isBold = false,
): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || lines.length === maxLines - 1 || textWidthPx(longer, fontSizePx, isBold) <= maxPx) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  if (line !== "") lines.push(line);
  return lines.map((line) => fitText(line, maxPx, fontSizePx, isBold));
}
