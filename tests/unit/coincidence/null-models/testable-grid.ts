import type { LagDirection } from "@/lib/coincidence/direction";
import { type ChanceGrid, layChanceGrid } from "@/lib/coincidence/null-models/chance-grid";

/** The grid of a rule over these days, which a test knows to be testable. */
export function testableGrid(
  days: readonly number[],
  direction: LagDirection,
  windowDays: number,
  offsetDays = 0,
): ChanceGrid {
  const grid = layChanceGrid(Int32Array.from(days), direction, windowDays, offsetDays);
  if (grid === null) throw new Error("The grid of this test is testable.");
  return grid;
}
