import type { CivilDay } from "../dates/civil-day";
import { spanOf } from "./event-span";
import type { FigureInput } from "./figure-input";
import type { AcrossLayout } from "./figure-layout";
import { round } from "./place-mark";
import type { PlacedText, PlacedTick } from "./placed-figure";
import { scaleTicks } from "./scale-ticks";
import type { TimeScale } from "./time-scale";
import { dayTicks, monthTicks, type TimeTick, weekTicks } from "./time-ticks";

const footPx = 24;
/** Columns narrower than this are not drawn a day each; weeks narrower than this give way to months. */
const leastDayPx = 14;
const leastWeekPx = 40;
/** Months narrower than this give way to quarters and years. */
const leastMonthPx = 10;

/** The lines of the grid and their captions; the height includes the captions at the foot. */
export function gridAcross(
  input: FigureInput,
  layout: AcrossLayout,
  scale: TimeScale,
  bottomPx: number,
): { ticks: PlacedTick[]; captions: PlacedText[]; heightPx: number } {
  const hasDays = input.shape === "days" && scale.pxPerDay >= leastDayPx;
  const isYear = input.shape === "year" || input.shape === "embed";
  const marked = ticksFor(input, scale);
  const ticks = marked.map((tick): PlacedTick => {
    const x = round(tick.px);
    return {
      line: { x1: x, y1: layout.gridTopPx, x2: x, y2: bottomPx },
      isStrong: !isYear && tick.isMonthStart,
    };
  });
  const end = round(scale.endPx);
  ticks.push({ line: { x1: end, y1: layout.gridTopPx, x2: end, y2: bottomPx }, isStrong: false });
  const selected = input.events.find((event) => event.id === input.selectedId);
  const selectedDay = selected === undefined ? null : spanOf(selected).earliest;
  const heads = marked.flatMap((tick): PlacedText[] => {
    if (tick.label === null) return [];
    return [
      {
        text: tick.label,
        after: null,
        x: round(hasDays ? tick.middlePx : tick.px + 5),
        y: 14,
        anchor: hasDays ? "middle" : "start",
        tone: "quiet",
        isBold: hasDays && tick.day === selectedDay,
      },
    ];
  });
  if (input.shape !== "year") return { ticks, captions: heads, heightPx: bottomPx + 2 };
  const feet = heads.map((head) => ({ ...head, y: bottomPx + 17 }));
  return { ticks, captions: [...heads, ...feet], heightPx: bottomPx + footPx };
}

function ticksFor(input: FigureInput, scale: TimeScale): TimeTick[] {
  switch (input.shape) {
    case "year":
      return monthsOrYears(scale);
    case "embed":
      return withFirstYear(monthTicks(scale, true, input.dates), input.from);
    case "days":
      if (scale.pxPerDay >= leastDayPx) return dayTicks(scale);
      return scale.pxPerDay * 7 >= leastWeekPx ? weekTicks(scale) : monthsOrYears(scale);
    case "event": {
      const weeks = weekTicks(scale, input.dates);
      const months = monthTicks(scale).filter(
        (tick) => tick.isMonthStart && !weeks.some((week) => week.day === tick.day),
      );
      return [...weeks, ...months.map((tick) => ({ ...tick, label: null }))];
    }
  }
}

/** Where "Jan 2025" has no room at the start, the year alone says both: the next name is that of February. */
function withFirstYear(ticks: readonly TimeTick[], from: CivilDay): TimeTick[] {
  const [year, month] = [from.slice(0, 4), from.slice(5, 7)];
  return ticks.map((tick, at) =>
    at === 0 && month === "01" && tick.label !== null && !tick.label.includes(year)
      ? { ...tick, label: year }
      : tick,
  );
}

function monthsOrYears(scale: TimeScale): TimeTick[] {
  if (scale.pxPerDay * 30 >= leastMonthPx) return monthTicks(scale);
  return scaleTicks(scale.firstDay, scale.lastDay, scale.pxPerDay).map(({ day, label }) => ({
    px: scale.at(day),
    middlePx: scale.middle(day),
    label,
    isMonthStart: true,
    day,
  }));
}
