import type { PlacedRect, PlacedText } from "./placed-figure";
import { textWidthPx } from "./text-width";

const ascentPx = 10;
const descentPx = 3;

/** The box of a line of 12 px text. */
export function textRect(text: PlacedText): PlacedRect {
  const whole = text.after === null ? text.text : `${text.text} ${text.after}`;
  const width = textWidthPx(whole, 12, text.isBold);
  const x = text.anchor === "start" ? text.x : text.anchor === "end" ? text.x - width : text.x - width / 2;
  return { x, y: text.y - ascentPx, width, height: ascentPx + descentPx };
}

/** Whether two boxes share any area once the first is widened by `marginPx` at its sides. */
export function overlaps(a: PlacedRect, b: PlacedRect, marginPx = 0): boolean {
  return (
    a.x - marginPx < b.x + b.width &&
    b.x < a.x + a.width + marginPx &&
    a.y < b.y + b.height &&
    b.y < a.y + a.height
  );
}

/** Boxes that are taken, to be asked before a label is set. */
export class Taken {
  readonly #rects: PlacedRect[] = [];

  add(rect: PlacedRect): void {
    this.#rects.push(rect);
  }

  isFree(rect: PlacedRect, marginPx = 0): boolean {
    return !this.#rects.some((other) => overlaps(rect, other, marginPx));
  }

  /** Adds the text's box and says true, or says false and adds nothing. */
  claim(text: PlacedText, marginPx = 0): boolean {
    const rect = textRect(text);
    if (!this.isFree(rect, marginPx)) return false;
    this.add(rect);
    return true;
  }
}
