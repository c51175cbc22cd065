import type { PlacedFigure, PlacedMark } from "./placed-figure";

/** Where the keyboard goes from a mark. */
export type Step = "earlier" | "later" | "first" | "last" | "up" | "down" | "partner" | "nextCoincidence";

/** Marks in order of time, then across the lanes. */
export function marksInOrder(placed: PlacedFigure): PlacedMark[] {
  const along = (mark: PlacedMark) => (placed.orientation === "across" ? mark.x : mark.y);
  const across = (mark: PlacedMark) => (placed.orientation === "across" ? mark.y : mark.x);
  return [...placed.marks].sort((a, b) => along(a) - along(b) || across(a) - across(b));
}

/**
 * The mark that a step leads to, or null where there is none. `earlier` and `later` walk in order of time, `up` and `down` to the
 * nearest mark of the next lane, `partner` along a ribbon, `nextCoincidence` to the next contact that has one (round the end).
 */
export function stepFrom(placed: PlacedFigure, current: PlacedMark | null, step: Step): PlacedMark | null {
  const ordered = marksInOrder(placed);
  const at = current === null ? -1 : ordered.findIndex((mark) => mark.key === current.key);
  switch (step) {
    case "first":
      return ordered[0] ?? null;
    case "last":
      return ordered.at(-1) ?? null;
    case "later":
      return ordered[at + 1] ?? null;
    case "earlier":
      return at <= 0 ? null : (ordered[at - 1] ?? null);
    case "up":
    case "down":
      return current === null ? null : acrossLanes(ordered, current, step === "up" ? -1 : 1, placed);
    case "partner":
      return current === null ? null : partnerOf(placed, current);
    case "nextCoincidence":
      return nextCoincidence(placed, ordered, at);
  }
}

function acrossLanes(
  ordered: readonly PlacedMark[],
  current: PlacedMark,
  sign: 1 | -1,
  placed: PlacedFigure,
): PlacedMark | null {
  const along = (mark: PlacedMark) => (placed.orientation === "across" ? mark.x : mark.y);
  const across = (mark: PlacedMark) => (placed.orientation === "across" ? mark.y : mark.x);
  const beyond = ordered.filter((mark) => sign * (across(mark) - across(current)) > 8);
  const nearestLane = Math.min(...beyond.map((mark) => Math.abs(across(mark) - across(current))));
  const inLane = beyond.filter((mark) => Math.abs(across(mark) - across(current)) <= nearestLane + 8);
  return inLane.reduce<PlacedMark | null>(
    (best, mark) =>
      best === null || Math.abs(along(mark) - along(current)) < Math.abs(along(best) - along(current))
        ? mark
        : best,
    null,
  );
}

function holds(mark: PlacedMark, ids: readonly string[]): boolean {
  return mark.entries.some((entry) => ids.includes(entry.id));
}

/** The mark at the other end of the first ribbon that touches this one. */
function partnerOf(placed: PlacedFigure, current: PlacedMark): PlacedMark | null {
  for (const ribbon of placed.ribbons) {
    const wanted = holds(current, [ribbon.consequentId])
      ? ribbon.antecedentIds
      : holds(current, ribbon.antecedentIds)
        ? [ribbon.consequentId]
        : null;
    const partner = wanted === null ? undefined : placed.marks.find((mark) => holds(mark, wanted));
    if (partner !== undefined) return partner;
  }
  return null;
}

function nextCoincidence(
  placed: PlacedFigure,
  ordered: readonly PlacedMark[],
  at: number,
): PlacedMark | null {
  const contactIds = placed.ribbons.map((ribbon) => ribbon.consequentId);
  const candidates = ordered.filter((mark) => holds(mark, contactIds));
  return candidates.find((mark) => ordered.indexOf(mark) > at) ?? candidates[0] ?? null;
}
