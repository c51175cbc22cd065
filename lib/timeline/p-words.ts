import type { CountSpan } from "../coincidence/chance-tests";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/**
 * A probability as printed: two decimals from 0.1 on, two significant figures down to 0.001, then a power of ten.
 * `log10p` serves where p is too small for a number.
 */
export function formatP(p: number, log10p: number = Math.log10(p)): string {
  if (p >= 0.995) return "1";
  if (p >= 0.0995) return p.toFixed(2);
  if (p >= 0.001) return p.toPrecision(2);
  const exponent = Math.floor(log10p);
  const mantissa = Math.round(10 ** (log10p - exponent));
  if (mantissa === 1 || mantissa === 10) return `10${superscript(exponent + (mantissa === 10 ? 1 : 0))}`;
  return `${mantissa} × 10${superscript(exponent)}`;
}

/** The same over vague dates: "0.02 to 0.08"; one figure where both print alike. */
export function formatPSpan({ p, log10p }: { p: CountSpan<number>; log10p: CountSpan<number> }): string {
  const low = formatP(p.atPossible, log10p.atPossible);
  const high = formatP(p.atCertain, log10p.atCertain);
  return low === high ? low : `${low} to ${high}`;
}

/** A number expected by chance: one decimal below 100, whole above. */
export function formatExpected(expected: number): string {
  return expected < 99.95 ? expected.toFixed(1) : String(Math.round(expected));
}

function superscript(exponent: number): string {
  const digits = [...String(Math.abs(exponent))].map((digit) => superscripts.charAt(Number(digit))).join("");
  return exponent < 0 ? `⁻${digits}` : digits;
}
