import type { DatedEvent } from "./dated-event";
import type { LagRange } from "./direction";
import { type DayNumbers, toEventDays } from "./event-days";

/** An event that surely or possibly lies inside the observed days. */
export interface InsideEvent {
  event: DatedEvent;
  days: DayNumbers;
  /** Every day on which it may have started is observed. */
  isSurelyInside: boolean;
  /**
   * Position, among the observed days, of its block in the null models: its earliest day that is observed.
   * Events of one such day are redrawn together.
   */
  blockAt: number;
}

/** The observed days, ready to be asked which events lie inside them. */
export class ObservedDays {
  readonly #first: number;
  readonly #last: number;
  /** Entry i: how many observed days come before day first + i. */
  readonly #countBefore: Int32Array;

  /** `days`: ascending day numbers. */
  constructor(days: Int32Array) {
    this.#first = days[0] ?? 0;
    this.#last = days[days.length - 1] ?? -1;
    this.#countBefore = new Int32Array(Math.max(0, this.#last - this.#first + 1) + 1);
    for (const day of days) this.#countBefore[day - this.#first + 1] = 1;
    for (let at = 1; at < this.#countBefore.length; at += 1) {
      this.#countBefore[at] = (this.#countBefore[at] ?? 0) + (this.#countBefore[at - 1] ?? 0);
    }
  }

  /** The events that surely or possibly lie inside, in the order given. */
  inside(events: readonly DatedEvent[]): InsideEvent[] {
    const inside: InsideEvent[] = [];
    for (const days of events.map(toEventDays)) {
      const place = this.place(days);
      if (place !== null) inside.push({ event: days.event, days, ...place });
    }
    return inside;
  }

  /** Where the days of an event lie among the observed ones; null when none of them is observed. */
  place(days: DayNumbers): Pick<InsideEvent, "isSurelyInside" | "blockAt"> | null {
    const count = this.#count(days);
    if (count === 0) return null;
    return {
      isSurelyInside: count === days.latest - days.earliest + 1,
      blockAt: this.#before(days.earliest),
    };
  }

  /**
   * Whether a day on which the partner of the event may lie falls into a gap. `partnerLags` are the days from
   * the event to its partner. Days before the first and after the last observed one are no gap.
   */
  isTouchingGap(days: DayNumbers, partnerLags: LagRange): boolean {
    const earliest = Math.max(this.#first, days.earliest + partnerLags.minDays);
    const latest = Math.min(this.#last, days.latest + partnerLags.maxDays);
    return earliest <= latest && this.#count({ earliest, latest }) < latest - earliest + 1;
  }

  /** How many observed days the range holds. */
  #count(range: DayNumbers): number {
    return this.#before(range.latest + 1) - this.#before(range.earliest);
  }

  #before(day: number): number {
    const at = Math.min(this.#countBefore.length - 1, Math.max(0, day - this.#first));
    return this.#countBefore[at] ?? 0;
  }
}
