import type { Direction } from "./direction";

/** "0 to 7 days after a claim" and its like, for headings and buttons. */
export function windowWords(direction: Direction, windowDays: number, antecedentOne: string): string {
  const days = windowDays === 0 ? "0 days" : windowDays === 1 ? "0 to 1 day" : `0 to ${windowDays} days`;
  switch (direction) {
    case "after":
      return windowDays === 0 ? `on the day of a ${antecedentOne}` : `${days} after a ${antecedentOne}`;
    case "before":
      return windowDays === 0 ? `on the day of a ${antecedentOne}` : `${days} before a ${antecedentOne}`;
    case "either":
      return `${days} before or after a ${antecedentOne}`;
    case "sameDay":
      return `on the day of a ${antecedentOne}`;
    case "betweenPublicAndHeld":
      return `with a ${antecedentOne} between made public and held`;
  }
}
