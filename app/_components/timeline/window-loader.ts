import { dayNumber } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";
import { type FrameView, shownDays, viewWithin } from "@/lib/timeline/frame-view";
import { binLevel } from "@/lib/timeline/pixel-bins";
import { mostSingleEvents, type TimelineWindow } from "@/lib/timeline/timeline-window";
import { holdsView, windowSpan } from "@/lib/timeline/window-span";

/** What is drawn, and how its successor is doing. */
export interface LoaderState {
  window: TimelineWindow;
  /** `slow`: asked for 400 ms ago and not there; what is drawn is the window before. */
  status: "ready" | "loading" | "slow" | "failed";
}

/** A window as it was asked for. */
interface Entry {
  level: number;
  window: TimelineWindow;
  /** How much beyond the view it must hold, as a share of it. */
  ahead: number;
}

/** Fetches the window of some days; `level` is the finest that could be drawn. */
export type FetchWindow = (span: DaySpan, level: number, signal: AbortSignal) => Promise<TimelineWindow>;

const mostKept = 12;
const slowMs = 400;
/** While the view moves, a question may wait so long, so that a fast hand does not ask for all that it passes. */
const pauseMs = 90;
/** How much beyond the view must be there, as a share of it: less, and the next window is fetched. */
const aheadShare = 0.5;
/** Where three times the view hold too many single events, a narrower window may not: so much beyond the view. */
const narrowShare = 0.25;
const leastNarrowShare = 0.1;

/**
 * Keeps the windows of a view: asks for the one that fits, aborts what is overtaken, keeps the last dozen. What is drawn
 * stays until its successor is there.
 */
export class WindowLoader {
  #state: LoaderState;
  #shown: Entry;
  #entries: Entry[];
  #asked: { key: string; abort: AbortController } | null = null;
  #pause: ReturnType<typeof setTimeout> | null = null;
  #slow: ReturnType<typeof setTimeout> | null = null;
  #latest: { view: FrameView; pxPerDay: number; isMoving: boolean } | null = null;
  /** Narrow windows that held too many single events all the same. */
  readonly #tooMany = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #fetch: FetchWindow;
  readonly #bounds: DaySpan;
  readonly #leastBinPx: number;

  constructor(options: { first: TimelineWindow; bounds: DaySpan; leastBinPx: number; fetch: FetchWindow }) {
    this.#shown = { level: options.first.level ?? 0, window: options.first, ahead: aheadShare };
    this.#entries = [this.#shown];
    this.#state = { window: options.first, status: "ready" };
    this.#bounds = options.bounds;
    this.#leastBinPx = options.leastBinPx;
    this.#fetch = options.fetch;
  }

  readonly get = (): LoaderState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Says what is looked at; called as often as it moves. */
  look(view: FrameView, pxPerDay: number, isMoving: boolean): void {
    this.#latest = { view, pxPerDay, isMoving };
    if (this.#serves(this.#shown, view, pxPerDay, isMoving)) {
      if (isMoving) return;
      const span = this.#singlesWithin(view, pxPerDay);
      if (span === null) this.#rest();
      else this.#fetchSpan(span, 0, leastNarrowShare);
      return;
    }
    const kept = this.#entries.find((entry) => this.#serves(entry, view, pxPerDay, false));
    if (kept !== undefined) {
      this.#show(kept);
      return;
    }
    this.#pause ??= setTimeout(() => this.#ask(), isMoving ? pauseMs : 0);
  }

  /** Asks once more after a failure. */
  retry(): void {
    this.#publish({ ...this.#state, status: "loading" });
    this.#ask();
  }

  /** Ends what is under way. */
  stop(): void {
    this.#rest();
  }

  /** Single events serve every finer view; groups serve the level that they are of, and, in the hand, its neighbours. */
  #serves({ level, window, ahead }: Entry, view: FrameView, pxPerDay: number, isLoose: boolean): boolean {
    // A narrow window stays under a moving hand, rather than give way to a figure of another height.
    const share = isLoose && ahead < aheadShare ? -narrowShare * 2 : ahead;
    if (!holdsView(window, view, share, this.#bounds)) return false;
    const wanted = binLevel(pxPerDay, this.#leastBinPx);
    if (window.level === null) return wanted <= level + 1;
    if (wanted === level) return true;
    const binPx = pxPerDay * 2 ** window.level;
    return isLoose && binPx >= 0.75 * this.#leastBinPx && binPx <= 2.5 * this.#leastBinPx;
  }

  #ask(): void {
    this.#pause = null;
    if (this.#latest === null) return;
    const { view, pxPerDay, isMoving } = this.#latest;
    const level = binLevel(pxPerDay, this.#leastBinPx);
    const span = windowSpan(view, level, this.#bounds);
    const key = `${level} ${span.from} ${span.to}`;
    // The server works off what was asked, aborted or not: a moving hand waits for one answer before it asks again.
    if (this.#asked !== null && this.#asked.key !== key && isMoving) return;
    this.#fetchSpan(span, level, aheadShare);
  }

  /** The days to ask single events for, where a day of groups each is drawn and few are in view; null elsewhere. */
  #singlesWithin(view: FrameView, pxPerDay: number): DaySpan | null {
    const { window } = this.#shown;
    if (window.level !== 0 || binLevel(pxPerDay, this.#leastBinPx) > 0) return null;
    const { from, to } = shownDays(
      viewWithin(
        { start: view.start - narrowShare * view.days, days: view.days * (1 + 2 * narrowShare) },
        this.#bounds,
      ),
    );
    if (this.#tooMany.has(`${from} ${to}`)) return null;
    const [first, last] = [dayNumber(from), dayNumber(to)];
    const count = window.groups.reduce(
      (sum, group) => (group.bin >= first && group.bin <= last ? sum + group.count : sum),
      0,
    );
    return count > mostSingleEvents ? null : { from, to };
  }

  #fetchSpan(span: DaySpan, level: number, ahead: number): void {
    const key = `${level} ${span.from} ${span.to}`;
    if (this.#asked?.key === key) return;
    this.#asked?.abort.abort();
    const abort = new AbortController();
    this.#asked = { key, abort };
    this.#slow ??= setTimeout(() => this.#publish({ ...this.#state, status: "slow" }), slowMs);
    if (this.#state.status === "ready") this.#publish({ ...this.#state, status: "loading" });
    this.#fetch(span, level, abort.signal).then(
      (window) => {
        if (this.#asked?.abort !== abort) return;
        if (ahead < aheadShare && window.level !== null) {
          this.#tooMany.add(`${span.from} ${span.to}`);
          this.#rest();
          return;
        }
        this.#show({ level, window, ahead });
        this.#lookAgain();
      },
      () => {
        if (this.#asked?.abort !== abort) return;
        this.#rest();
        this.#publish({ ...this.#state, status: "failed" });
      },
    );
  }

  /** The view may have gone on meanwhile. */
  #lookAgain(): void {
    if (this.#latest !== null) {
      const { view, pxPerDay, isMoving } = this.#latest;
      this.look(view, pxPerDay, isMoving);
    }
  }

  #show(entry: Entry): void {
    this.#rest();
    this.#shown = entry;
    this.#entries = [entry, ...this.#entries.filter((other) => other !== entry)].slice(0, mostKept);
    this.#publish({ window: entry.window, status: "ready" });
  }

  #rest(): void {
    this.#asked?.abort.abort();
    this.#asked = null;
    if (this.#pause !== null) clearTimeout(this.#pause);
    if (this.#slow !== null) clearTimeout(this.#slow);
    this.#pause = null;
    this.#slow = null;
    if (this.#state.status === "loading" || this.#state.status === "slow") {
      this.#publish({ ...this.#state, status: "ready" });
    }
  }

  #publish(state: LoaderState): void {
    const { window, status } = this.#state;
    if (window === state.window && status === state.status) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
