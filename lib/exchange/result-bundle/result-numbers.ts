import { z } from "zod";

/** The numbers of a coincidence result, as a bundle has them. They are strict: another shape is another format version. */

const count = z.number().int().min(0);
const lag = z.strictObject({ minDays: z.number().int(), maxDays: z.number().int() });
const certainty = z.enum(["certain", "possible"]);
const sameDayOrder = z.enum(["antecedentFirst", "consequentFirst", "unknown"]).nullable();
const ids = z.array(z.string());

const pair = z.strictObject({
  antecedentId: z.string(),
  consequentId: z.string(),
  lag,
  certainty,
  sameDayOrder,
});
const nearMiss = z.strictObject({ ...pair.shape, side: z.enum(["tooEarly", "tooLate"]) });

const rateCount = z.strictObject({
  certain: count,
  possible: count,
  total: count,
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const seriesRate = z.strictObject({ byEvent: rateCount, byDay: rateCount });
const rates = z.strictObject({
  precursor: seriesRate,
  trigger: seriesRate,
  consequentsWithoutPartner: ids,
  antecedentsWithoutPartner: ids,
});

const stepCount = z.strictObject({ certain: count, possible: count, total: count });
const step = z.strictObject({ windowDays: count, precursor: stepCount, trigger: stepCount });

const spanOf = <T extends z.ZodType>(end: T) => z.strictObject({ atPossible: end, atCertain: end });
const chanceFigure = z.strictObject({
  expected: z.number(),
  expectedAtPossible: z.number(),
  p: spanOf(z.number()),
  log10p: spanOf(z.number()),
});
const chanceTest = z.strictObject({ precursor: chanceFigure, trigger: chanceFigure });
const observedCount = spanOf(z.strictObject({ count, total: count }));
const band = z.strictObject({ low: count, high: count });
const tests = z.strictObject({
  isTestable: z.boolean(),
  observedDayCount: count,
  shuffles: count,
  seed: count,
  observed: z.strictObject({ precursor: observedCount, trigger: observedCount }),
  analytic: chanceTest,
  distinctDays: chanceTest,
  shuffle: chanceTest,
  gaps: z.strictObject({ ...chanceTest.shape, isRotationOnly: z.boolean() }),
  rotation: chanceTest,
  bands: z.strictObject({ precursor: band, trigger: band }),
  touchingGap: z.strictObject({ consequents: ids, antecedents: ids }),
});

const burst = z.strictObject({
  total: count,
  burstiness: z.number().nullable(),
  p: z.number().nullable(),
  isBursty: z.boolean(),
  densestRun: z.strictObject({ from: z.string(), to: z.string(), count }).nullable(),
});

const cell = z.strictObject({ windowDays: count, offsetDays: count, p: z.number(), familyWiseP: z.number() });
const scanSide = z.strictObject({
  total: count,
  counts: z.array(count),
  possibleCounts: z.array(count),
  expected: z.array(z.number()),
  p: z.array(z.number()),
  familyWiseP: z.array(z.number()),
  smallest: cell,
});
const scan = z.strictObject({
  windowCount: count,
  offsetCount: count,
  shuffles: count,
  seed: count,
  precursor: scanSide,
  trigger: scanSide,
});

const lagCount = z.strictObject({ certain: count, possible: count, expected: z.number().nullable() });
const lagSide = z.strictObject({
  total: count,
  bins: z.array(z.strictObject({ lagDays: count, ...lagCount.shape })),
  beyond: lagCount,
  none: lagCount,
  events: z.array(z.strictObject({ id: z.string(), lowDays: count.nullable(), highDays: count.nullable() })),
});

export const resultNumbers = z.strictObject({
  /** Ordered by consequent, the nearest antecedent first; a lag is consequent minus antecedent, in days. */
  pairs: z.array(pair),
  nearMisses: z.array(nearMiss),
  rates,
  /** Consequents that the direction cannot be asked of. */
  notTestableIds: ids,
  /** The counts for every window. */
  steps: z.array(step),
  /** Null where no null model is defined for the direction, or no day is observed. */
  tests: tests.nullable(),
  bursts: z.strictObject({ antecedents: burst, consequents: burst }).nullable(),
  /** One entry a cell, windows fastest. */
  scan: scan.nullable(),
  /** The days to the nearest partner. */
  lags: z.strictObject({ precursor: lagSide, trigger: lagSide }).nullable(),
});
export type ResultNumbers = z.output<typeof resultNumbers>;
