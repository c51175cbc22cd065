import { ordinalWord } from "./ordinal-words";
import type { Reconciliation } from "./reconcile-ordinal";

/** What a count by somebody else is to our own ordinal, in one sentence. `seriesName` is null where no series numbers the contact. */
export function verdictWords(
  { verdict, own }: { verdict: Reconciliation["verdict"] | "tooMany"; own: Reconciliation["own"] },
  count: number,
  seriesName: string | null,
): string {
  if (verdict === "tooMany") {
    return "So many contacts come into question that the numbers were not held beside each other.";
  }
  if (own === null || seriesName === null) {
    return "This record gives the contact no number, so there is nothing to compare it with.";
  }
  const ours = `${ordinalRange(own.low, own.high)} of ${own.year} in ${seriesName}`;
  switch (verdict) {
    case "agrees":
      return `Agrees with this record: ${ours}.`;
    case "orderUnknown":
      return `Lies in the range of this record: ${ours}, since the order of some contacts is not known.`;
    case "explained":
      return `This record counts it as ${ours}. The number ${count} comes out`;
    case "unexplained":
      return `This record counts it as ${ours}. None of the ways of counting that were tried gives ${count}: neither other formats, other principals, contacts not acknowledged or not held, nor another start, alone or two together.`;
    case "notCounted":
      return "This record gives the contact no number, so there is nothing to compare it with.";
  }
}

function ordinalRange(low: number, high: number): string {
  if (low === high) return ordinalWord(low);
  return `${ordinalWord(low)} ${high === low + 1 ? "or" : "to"} ${ordinalWord(high)}`;
}
