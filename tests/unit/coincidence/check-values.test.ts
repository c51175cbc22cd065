import { describe, expect, test } from "vitest";
import { type CoincidenceResult, evaluateCoincidence } from "@/lib/coincidence/evaluate-rule";
import { dayOf, makeSeries } from "./make-event";

interface CheckRow {
  contacts: number[];
  claims: number[];
  totalDays: number;
  windowDays: number;
  precursor: { rate: number; p: number };
  trigger: { rate: number; p: number };
}

/** The published check values: days numbered from 1, one-sided, no offset. */
const rows: CheckRow[] = [
  {
    contacts: [5],
    claims: [4],
    totalDays: 10,
    windowDays: 1,
    precursor: { rate: 1, p: 0.2 },
    trigger: { rate: 1, p: 0.2 },
  },
  {
    contacts: [6, 7],
    claims: [5],
    totalDays: 20,
    windowDays: 2,
    precursor: { rate: 1, p: 0.0225 },
    trigger: { rate: 1, p: 0.2775 },
  },
  {
    contacts: [11, 101, 201],
    claims: [10, 100, 200],
    totalDays: 365,
    windowDays: 1,
    precursor: { rate: 1, p: 4.36948e-6 },
    trigger: { rate: 1, p: 4.36948e-6 },
  },
  {
    contacts: [12, 47, 48, 90, 151, 210, 300],
    claims: [10, 44, 88, 150, 299, 360],
    totalDays: 365,
    windowDays: 3,
    precursor: { rate: 5 / 7, p: 2.01755e-5 },
    trigger: { rate: 5 / 6, p: 1.26907e-5 },
  },
];

function evaluate(row: CheckRow): CoincidenceResult {
  return evaluateCoincidence({
    antecedents: makeSeries("a", row.claims),
    consequents: makeSeries("c", row.contacts),
    direction: "after",
    windowDays: row.windowDays,
    offsetDays: 0,
    observation: { from: dayOf(1), to: dayOf(row.totalDays), gaps: [] },
    shuffles: 200,
    seed: 7,
  });
}

function toSixDigits(value: number | undefined): number {
  return Number((value ?? Number.NaN).toPrecision(6));
}

function relativeError(actual: number | undefined, wanted: number): number {
  return Math.abs((actual ?? Number.NaN) / wanted - 1);
}

/** The binomial tail term by term, with plain products: exact enough for these small counts. */
function plainTail(observed: number, trials: number, q: number): number {
  let sum = 0;
  for (let k = observed; k <= trials; k += 1) {
    let term = q ** k * (1 - q) ** (trials - k);
    for (let i = 0; i < k; i += 1) term *= (trials - i) / (i + 1);
    sum += term;
  }
  return sum;
}

describe.each(rows)("contacts $contacts, claims $claims, T = $totalDays, ΔT = $windowDays", (row) => {
  const { rates, tests } = evaluate(row);

  test("rates", () => {
    expect(rates.precursor.byEvent.low).toBe(row.precursor.rate);
    expect(rates.precursor.byEvent.high).toBe(row.precursor.rate);
    expect(rates.trigger.byEvent.low).toBe(row.trigger.rate);
  });

  test("analytic p, as printed and to twelve digits", () => {
    const analytic = tests?.analytic;
    // The table prints six digits; the plain sum below checks the others.
    expect(toSixDigits(analytic?.precursor.p.atCertain)).toBe(row.precursor.p);
    expect(toSixDigits(analytic?.trigger.p.atCertain)).toBe(row.trigger.p);
    const w = (row.windowDays + 1) / row.totalDays;
    const { contacts, claims } = row;
    const precursor = plainTail(
      Math.round(row.precursor.rate * contacts.length),
      contacts.length,
      1 - (1 - w) ** claims.length,
    );
    const trigger = plainTail(
      Math.round(row.trigger.rate * claims.length),
      claims.length,
      1 - (1 - w) ** contacts.length,
    );
    expect(relativeError(analytic?.precursor.p.atCertain, precursor)).toBeLessThan(1e-12);
    expect(relativeError(analytic?.trigger.p.atCertain, trigger)).toBeLessThan(1e-12);
    expect(analytic?.precursor.log10p.atCertain).toBeCloseTo(Math.log10(precursor), 12);
  });

  test("possible and certain agree where every day is known", () => {
    for (const chance of [tests?.analytic, tests?.distinctDays, tests?.shuffle]) {
      expect(chance?.precursor.p.atPossible).toBe(chance?.precursor.p.atCertain);
      expect(chance?.trigger.p.atPossible).toBe(chance?.trigger.p.atCertain);
    }
  });
});
