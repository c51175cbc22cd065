import { capitalised } from "../capitalised";
import { fullCount } from "./count-label";

const small = [
  "none",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
] as const;

/** A count in words up to twelve, in figures from 13 ("1,204"); 0 is "none". */
export function countWord(count: number): string {
  return small[count] ?? fullCount(count);
}

/** A count at the start of a sentence: "Three", "None", "14". */
export function countWordCapital(count: number): string {
  return capitalised(countWord(count));
}

/** "1 day", "7 days". */
export function dayCount(days: number): string {
  return days === 1 ? "1 day" : `${days} days`;
}
