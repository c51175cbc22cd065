import { alignedReachDays } from "./aligned-density";
import { type AlignedInput, mostAlignedRows } from "./aligned-input";
import { fullCount } from "./count-label";
import { countWord } from "./count-words";

/** What the figure shows, in a phrase, as its name. */
export function alignedLabel({ rule, rows, consequentCount }: AlignedInput): string {
  const { words } = rule;
  const shown = rows.length === 0 ? "" : `${rows.length} of ${fullCount(consequentCount)} `;
  return `${shown}${words.consequentMany} at day 0, the ${words.antecedentMany} within ${alignedReachDays} days of each, and how many there are around day 0`;
}

/** The sentences under the figure: how to read it, what is left out, and what the curve says. */
export function alignedSentences(input: AlignedInput): string[] {
  const { rule, rows, consequentCount, density, noChance } = input;
  const { words } = rule;
  const sentences: string[] = [];
  if (consequentCount === 0) {
    return [
      `No ${words.consequentOne} is recorded that the rule could count, so there is nothing to set at day 0.`,
    ];
  }
  if (rows.length === 0) {
    sentences.push(
      `The rule selects so many ${words.consequentMany} that none is drawn by itself; the curve counts all ${fullCount(consequentCount)}.`,
    );
  } else {
    const many = `Each ${words.consequentOne} is moved so that it stands on day 0. A ${words.antecedentOne} near two ${words.consequentMany} is drawn for both.`;
    sentences.push(many);
    if (rows.length < consequentCount) {
      const latest = rows.length === mostAlignedRows ? mostAlignedRows : rows.length;
      sentences.push(
        `The latest ${latest} of ${fullCount(consequentCount)} ${words.consequentMany} are drawn; the curve counts all.`,
      );
    }
    if (hasVague(input)) {
      sentences.push(
        "A shade shows the days that a vague date leaves open; the flag stands in their middle.",
      );
    }
  }
  const [low, high] = [extreme(density.observed, Math.min), extreme(density.observed, Math.max)];
  const added =
    rows.length === 0
      ? `Added up over all ${words.consequentMany}, there are`
      : "The curve adds the rows up:";
  const span = density.spanDays === 1 ? "on one day" : `in ${density.spanDays} days`;
  sentences.push(
    low.value === high.value
      ? `${added} ${amount(high.value)} ${words.antecedentMany} ${span} wherever they are counted.`
      : `${added} at most ${amount(high.value)} ${words.antecedentMany} ${span}, centred on ${offsetWords(high.offset)}; at least ${amount(low.value)}.`,
  );
  if (density.chance === null) {
    sentences.push(noChance ?? "No chance is given.");
  } else {
    const outside = daysOutside(input);
    const { shuffles } = density.chance;
    sentences.push(
      `Grey: where 95% of ${fullCount(shuffles)} shuffles of the ${words.antecedentMany} fall, each day by itself. The curve is above it on ${countWord(outside.above)} and below it on ${countWord(outside.below)} of the 61 days; about one day in twenty would be outside by chance alone, and neighbouring days share most of what they count.`,
    );
  }
  return sentences;
}

/** On how many days the curve lies outside of the band of chance. */
export function daysOutside({ density: { observed, chance } }: AlignedInput): {
  above: number;
  below: number;
} {
  if (chance === null) return { above: 0, below: 0 };
  return {
    above: observed.filter((value, at) => value > (chance.high[at] ?? 0)).length,
    below: observed.filter((value, at) => value < (chance.low[at] ?? 0)).length,
  };
}

/** Days that follow each other with the same count and the same band. */
export interface CurveRun {
  first: number;
  last: number;
  observed: number;
  low: number | null;
  high: number | null;
}

/** The curve as few rows as say it all. */
export function curveRuns({ observed, chance }: AlignedInput["density"]): CurveRun[] {
  const runs: CurveRun[] = [];
  observed.forEach((value, at) => {
    const offset = at - alignedReachDays;
    const low = chance?.low[at] ?? null;
    const high = chance?.high[at] ?? null;
    const run = runs.at(-1);
    if (run !== undefined && run.observed === value && run.low === low && run.high === high)
      run.last = offset;
    else runs.push({ first: offset, last: offset, observed: value, low, high });
  });
  return runs;
}

/** A count that vague dates may make a fraction: "4", "3.5". */
export function amount(value: number): string {
  return Number.isInteger(value) ? fullCount(value) : value.toFixed(1);
}

/** "day 0", "day −3", "day +4". */
export function offsetWords(offset: number): string {
  return offset === 0 ? "day 0" : `day ${offset < 0 ? "−" : "+"}${Math.abs(offset)}`;
}

function hasVague({ rows }: AlignedInput): boolean {
  return rows.some(({ claims }) => claims.some(({ low, high }) => high > low));
}

function extreme(values: readonly number[], pick: (a: number, b: number) => number) {
  const value = values.reduce((one, other) => pick(one, other), values[0] ?? 0);
  // Of several such days the one nearest to day 0.
  const offset = values.reduce(
    (nearest, other, at) =>
      other === value && Math.abs(at - alignedReachDays) < Math.abs(nearest)
        ? at - alignedReachDays
        : nearest,
    Infinity,
  );
  return { value, offset };
}
