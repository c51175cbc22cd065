import { round } from "./place-mark";
import type { PlacedRect, PlacedText } from "./placed-figure";

/** The counts of one rate at every window (fastest) and offset. */
export interface ScanCounts {
  windowCount: number;
  offsetCount: number;
  /** Certain counts, at index offset × windowCount + window. */
  counts: readonly number[];
  total: number;
}

/** A window and an offset in days. */
export interface ScanPoint {
  windowDays: number;
  offsetDays: number;
}

/** A cell of the map; `step` 0 to 6 is its shade. */
export interface PlacedScanCell extends PlacedRect, ScanPoint {
  step: number;
}

/** The map: windows to the right, offsets upwards. */
export interface PlacedScanMap {
  widthPx: number;
  heightPx: number;
  /** Side of a cell without the gap to the next. */
  cellPx: number;
  cells: PlacedScanCell[];
  ticks: PlacedText[];
}

const leftPx = 30;
const topPx = 4;
const widestCellPx = 18;
const bottomPx = 22;
const steps = 6;

/** Places the map, drawn to at most `widthPx`; ticks of the chosen window and offset are bold. */
export function placeScanMap(scan: ScanCounts, chosen: ScanPoint, widthPx: number): PlacedScanMap {
  const pitch = pitchOf(scan, widthPx);
  // Whole cells with a hair of paper between them; on the narrowest screens the hair stays.
  const cellPx = round(pitch - 1);
  const cells: PlacedScanCell[] = [];
  for (let offsetDays = 0; offsetDays < scan.offsetCount; offsetDays += 1) {
    for (let windowDays = 0; windowDays < scan.windowCount; windowDays += 1) {
      cells.push({
        windowDays,
        offsetDays,
        step: heatStep(scan.counts[offsetDays * scan.windowCount + windowDays] ?? 0, scan.total),
        ...placeOf(scan, { windowDays, offsetDays }, pitch, cellPx),
      });
    }
  }
  return {
    widthPx: round(leftPx + scan.windowCount * pitch),
    heightPx: round(topPx + scan.offsetCount * pitch + bottomPx),
    cellPx,
    cells,
    ticks: [
      ...ticksOf(scan.windowCount, 5, chosen.windowDays, pitch).map(({ value, isChosen }) => ({
        ...tick(value, isChosen),
        x: round(leftPx + value * pitch + cellPx / 2),
        y: round(topPx + scan.offsetCount * pitch + 16),
        anchor: "middle" as const,
      })),
      ...ticksOf(scan.offsetCount, 2, chosen.offsetDays, pitch).map(({ value, isChosen }) => ({
        ...tick(value, isChosen),
        x: leftPx - 8,
        y: round(topPx + (scan.offsetCount - 1 - value) * pitch + cellPx / 2 + 4),
        anchor: "end" as const,
      })),
    ],
  };
}

/** Where the frame round one cell stands. */
export function placeScanFrame(scan: ScanCounts, point: ScanPoint, widthPx: number): PlacedRect {
  const pitch = pitchOf(scan, widthPx);
  const cell = placeOf(scan, point, pitch, round(pitch - 1));
  return { x: cell.x - 2, y: cell.y - 2, width: round(cell.width + 4), height: round(cell.height + 4) };
}

/** The cell at a point of the drawing, or null. */
export function scanPointAt(scan: ScanCounts, widthPx: number, x: number, y: number): ScanPoint | null {
  const pitch = pitchOf(scan, widthPx);
  const windowDays = Math.floor((x - leftPx) / pitch);
  const offsetDays = scan.offsetCount - 1 - Math.floor((y - topPx) / pitch);
  const isInside =
    windowDays >= 0 &&
    windowDays < scan.windowCount &&
    offsetDays >= 0 &&
    offsetDays < scan.offsetCount &&
    y >= topPx;
  return isInside ? { windowDays, offsetDays } : null;
}

/** The point one step in a direction, kept inside the map. */
export function movedScanPoint(scan: ScanCounts, point: ScanPoint, key: string): ScanPoint | null {
  const within = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
  const at = (windows: number, offsets: number): ScanPoint => ({
    windowDays: within(point.windowDays + windows, scan.windowCount),
    offsetDays: within(point.offsetDays + offsets, scan.offsetCount),
  });
  switch (key) {
    case "ArrowRight":
      return at(1, 0);
    case "ArrowLeft":
      return at(-1, 0);
    case "ArrowUp":
      return at(0, 1);
    case "ArrowDown":
      return at(0, -1);
    case "Home":
      return at(-scan.windowCount, 0);
    case "End":
      return at(scan.windowCount, 0);
    case "PageUp":
      return at(0, scan.offsetCount);
    case "PageDown":
      return at(0, -scan.offsetCount);
    default:
      return null;
  }
}

/** The shade of a count: 0 for none, 6 for all, by equal shares between. */
export function heatStep(count: number, total: number): number {
  return total === 0 ? 0 : Math.min(steps, Math.ceil((count / total) * steps));
}

/** The counts that each shade stands for: "3" or "17 to 32"; shades that no count has are left out. */
export function heatLegend(total: number): { step: number; text: string }[] {
  return Array.from({ length: steps + 1 }, (_, step) => {
    const low = step === 0 ? 0 : Math.floor(((step - 1) / steps) * total) + 1;
    const high = step === 0 ? 0 : Math.floor((step / steps) * total);
    return { step, low, high };
  })
    .filter(({ low, high }) => low <= high)
    .map(({ step, low, high }) => ({ step, text: low === high ? String(low) : `${low} to ${high}` }));
}

function pitchOf(scan: ScanCounts, widthPx: number): number {
  const pitch = (widthPx - leftPx) / Math.max(1, scan.windowCount);
  return Math.min(widestCellPx, Math.max(5, Math.floor(pitch * 4) / 4));
}

function placeOf(scan: ScanCounts, point: ScanPoint, pitch: number, cellPx: number): PlacedRect {
  return {
    x: round(leftPx + point.windowDays * pitch),
    y: round(topPx + (scan.offsetCount - 1 - point.offsetDays) * pitch),
    width: cellPx,
    height: cellPx,
  };
}

function tick(value: number, isChosen: boolean): Omit<PlacedText, "x" | "y" | "anchor"> {
  return { text: String(value), after: null, tone: isChosen ? "strong" : "quiet", isBold: isChosen };
}

/** Every so many days, and the chosen one; those that would touch it are left out. */
function ticksOf(
  count: number,
  every: number,
  chosen: number,
  pitch: number,
): { value: number; isChosen: boolean }[] {
  const ticks: { value: number; isChosen: boolean }[] = [];
  for (let value = 0; value < count; value += 1) {
    const isChosen = value === chosen;
    const isNear = Math.abs(value - chosen) * pitch < 20;
    if (isChosen || (value % every === 0 && !isNear)) ticks.push({ value, isChosen });
  }
  return ticks;
}
