/** A probability and its decimal logarithm, which stays exact where the probability underflows. */
export interface TailProbability {
  /** Above 0 and at most 1; where the true value underflows, the smallest positive number. */
  p: number;
  log10p: number;
}

/** The probability of what must happen, and of what was not testable. */
export const sureProbability: TailProbability = { p: 1, log10p: 0 };

/**
 * The upper tail of a binomial, Σ_{k = observed..trials} C(trials, k) q^k (1 − q)^(trials − k). `logMiss` is
 * ln(1 − q), from −Infinity (q = 1) to 0 (q = 0). The largest term is taken in logarithms and the others as
 * multiples of it, on both sides, until they add nothing: about √trials of them.
 */
export function binomialUpperTail(observed: number, trials: number, logMiss: number): TailProbability {
  // With q = 0 nothing can be observed; a count above 0 then comes from dates too vague to be tested.
  if (observed <= 0 || trials <= 0 || logMiss === 0) return sureProbability;
  if (logMiss === -Infinity) return sureProbability;
  const hit = hitProbability(logMiss);
  const odds = Math.expm1(-logMiss);
  const least = Math.min(observed, trials);
  const largest = Math.max(least, Math.min(trials, Math.floor((trials + 1) * hit)));
  let sum = 1;
  for (let hits = largest, term = 1; hits < trials && term > negligible * sum; hits += 1) {
    term *= ((trials - hits) / (hits + 1)) * odds;
    sum += term;
  }
  for (let hits = largest, term = 1; hits > least && term > negligible * sum; hits -= 1) {
    term *= hits / (trials - hits + 1) / odds;
    sum += term;
  }
  const logLargest = logChoose(trials, largest) + largest * Math.log(hit) + (trials - largest) * logMiss;
  return fromNaturalLog(logLargest + Math.log(sum));
}

/** What no longer changes a double that it is added to, with room for the terms that follow it. */
const negligible = 1e-20;

/** q from ln(1 − q), exact also where q is small. */
export function hitProbability(logMiss: number): number {
  return Math.abs(Math.expm1(logMiss));
}

/** Turns a natural logarithm into a probability that is never 0 nor above 1. */
function fromNaturalLog(logP: number): TailProbability {
  const capped = Math.min(0, logP);
  return { p: Math.max(Number.MIN_VALUE, Math.exp(capped)), log10p: capped / Math.LN10 };
}

/** ln C(n, k) for 0 ≤ k ≤ n. */
function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Logarithms of 0! to 170!, the last factorial that a double holds. */
const smallLogFactorials: readonly number[] = (() => {
  const logs: number[] = [];
  let factorial = 1;
  for (let n = 0; n <= 170; n += 1) {
    if (n > 0) factorial *= n;
    logs.push(Math.log(factorial));
  }
  return logs;
})();

/** ln n!, from a table or from Stirling's series, whose next term is below 1e-18 beyond the table. */
function logFactorial(n: number): number {
  const small = smallLogFactorials[n];
  if (small !== undefined) return small;
  const inverse = 1 / n;
  const square = inverse * inverse;
  const correction = inverse * (1 / 12 - square * (1 / 360 - square / 1260));
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + correction;
}
