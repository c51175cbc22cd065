import type { PlacedMark } from "@/lib/timeline/placed-figure";

/**
 * The widths for which an embed is drawn; media queries see the width of the frame and show one drawing, which is never scaled. The
 * drawing is narrower than the frame by its margins.
 */
export const embedWidths = [
  { className: "at-320", leastPx: 0, widthPx: 316 },
  { className: "at-640", leastPx: 640, widthPx: 636 },
  { className: "at-960", leastPx: 960, widthPx: 956 },
] as const;

export type WidthClass = (typeof embedWidths)[number]["className"];

/** Something that was placed for each of the widths, in their order. */
export type AtWidths<Placed> = readonly { className: WidthClass; placed: Placed }[];

/** Places something for each of the widths. */
export function placeAtWidths<Placed>(place: (widthPx: number) => Placed): AtWidths<Placed> {
  return embedWidths.map(({ className, widthPx }) => ({ className, placed: place(widthPx) }));
}

/** The size of a figure in each of the widths, as rules for the style element of the page. */
export function sizeRules(
  figureClass: string,
  drawings: AtWidths<{ widthPx: number; heightPx: number }>,
): string {
  return drawings
    .map(({ className, placed }) => {
      const rule = `.${figureClass}{width:${placed.widthPx}px;height:${Math.ceil(placed.heightPx)}px}`;
      const leastPx = embedWidths.find((width) => width.className === className)?.leastPx ?? 0;
      return leastPx === 0 ? rule : `@media(min-width:${leastPx}px){${rule}}`;
    })
    .join("");
}

/** The classes that hide something in the widths to which it does not belong. */
export function notAtWidths(own: readonly { className: WidthClass }[]): string[] {
  return embedWidths
    .filter(({ className }) => !own.some((width) => width.className === className))
    .map(({ className }) => `not-${className}`);
}

/** The same mark in the drawings that have it: one link with one name, drawn once for each. */
export interface SharedMark {
  key: string;
  marks: { className: WidthClass; mark: PlacedMark }[];
}

/** The marks of all drawings in order of day; what stands for the same events is one. */
export function shareMarks(drawings: AtWidths<{ marks: readonly PlacedMark[] }>): SharedMark[] {
  const shared = new Map<string, SharedMark>();
  for (const { className, placed } of drawings) {
    const seen = new Map<string, number>();
    for (const mark of placed.marks) {
      const events = `${mark.isContact ? "" : "!"}${mark.entries.map(({ id }) => id).join(" ")}`;
      // An event may stand in two lanes of one drawing.
      const times = seen.get(events) ?? 0;
      seen.set(events, times + 1);
      const key = `${events} ${times}`;
      const known = shared.get(key) ?? { key, marks: [] };
      known.marks.push({ className, mark });
      shared.set(key, known);
    }
  }
  const dayOf = ({ marks }: SharedMark) => marks[0]?.mark.from ?? "";
  return [...shared.values()].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}
