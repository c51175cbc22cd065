import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { WindowLoader } from "@/app/_components/timeline/window-loader";
import { dayNumber } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";
import { viewOf } from "@/lib/timeline/frame-view";
import { binLevel, leastBinPx } from "@/lib/timeline/pixel-bins";
import type { TimelineWindow } from "@/lib/timeline/timeline-window";
import { windowSpan } from "@/lib/timeline/window-span";

const bounds = { from: "2000-01-01", to: "2019-12-31" };
const plotPx = 1_000;

/** A window with so many claims a day. */
function windowOf(span: DaySpan, level: number | null, aDay = 50): TimelineWindow {
  const first = dayNumber(span.from);
  const days = dayNumber(span.to) - first + 1;
  return {
    ...span,
    level,
    matches: { count: days * aDay, isAtLeast: false },
    groups:
      level === 0
        ? Array.from({ length: days }, (_, at) => ({
            laneId: "claims",
            bin: first + at,
            standing: "claimed",
            count: aDay,
          }))
        : [],
    events: [],
    numbers: [],
    rule: null,
  };
}

interface Question {
  span: DaySpan;
  level: number;
  signal: AbortSignal;
  answer: (window: TimelineWindow) => void;
  fail: () => void;
}

function makeLoader(frame: DaySpan, aDay = 50) {
  const questions: Question[] = [];
  const view = viewOf(frame);
  const level = binLevel(plotPx / view.days);
  const loader = new WindowLoader({
    first: windowOf(windowSpan(view, level, bounds), level, aDay),
    bounds,
    leastBinPx,
    fetch: (span, asked, signal) =>
      new Promise((resolve, reject) => {
        questions.push({ span, level: asked, signal, answer: resolve, fail: () => reject(new Error("no")) });
      }),
  });
  const look = (own: DaySpan, isMoving = false) => {
    const next = viewOf(own);
    loader.look(next, plotPx / next.days, isMoving);
  };
  return { loader, questions, look };
}

const june = { from: "2010-06-01", to: "2010-07-01" };
const july = { from: "2010-07-10", to: "2010-08-09" };
const october = { from: "2010-10-01", to: "2010-10-31" };
const year = { from: "2010-01-01", to: "2010-12-31" };

describe("the windows of a view", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("asks for nothing while the window holds the view and what lies near it", () => {
    const { questions, look } = makeLoader(june);
    look({ from: "2010-06-05", to: "2010-07-05" });
    vi.runAllTimers();
    expect(questions).toHaveLength(0);
  });

  it("asks for three times the view when it leaves, and draws the answer", async () => {
    const { loader, questions, look } = makeLoader(june);
    look(october);
    vi.runAllTimers();
    expect(questions).toHaveLength(1);
    const [asked] = questions;
    if (asked === undefined) throw new Error("Nothing was asked.");
    expect(dayNumber(asked.span.to) - dayNumber(asked.span.from)).toBeGreaterThanOrEqual(92);
    const answer = windowOf(asked.span, asked.level);
    asked.answer(answer);
    await vi.waitFor(() => expect(loader.get()).toEqual({ window: answer, status: "ready" }));
  });

  it("says that it is loading after 400 ms, and keeps what was drawn", () => {
    const { loader, look } = makeLoader(june);
    const before = loader.get().window;
    look(october);
    vi.advanceTimersByTime(300);
    expect(loader.get().status).toBe("loading");
    vi.advanceTimersByTime(200);
    expect(loader.get()).toEqual({ window: before, status: "slow" });
  });

  it("aborts what is overtaken when the view comes to rest, and does not heed its answer", async () => {
    const { loader, questions, look } = makeLoader(june);
    look(october);
    vi.runAllTimers();
    look(year);
    vi.runAllTimers();
    expect(questions).toHaveLength(2);
    expect(questions[0]?.signal.aborted).toBe(true);
    questions[0]?.fail();
    questions[1]?.answer(windowOf(questions[1].span, questions[1].level));
    await vi.waitFor(() => expect(loader.get().window.level).toBe(questions[1]?.level));
    expect(loader.get().status).toBe("ready");
  });

  it("asks for one window at a time while a hand moves the view", () => {
    const { questions, look } = makeLoader(june);
    for (const frame of [july, october, year]) {
      look(frame, true);
      vi.runAllTimers();
    }
    expect(questions).toHaveLength(1);
  });

  it("keeps windows: going back asks for nothing", async () => {
    const { loader, questions, look } = makeLoader(june);
    look(october);
    vi.runAllTimers();
    questions[0]?.answer(windowOf(questions[0].span, questions[0].level));
    await vi.waitFor(() => expect(loader.get().status).toBe("ready"));
    look(june);
    vi.runAllTimers();
    look(october);
    vi.runAllTimers();
    expect(questions).toHaveLength(1);
  });

  it("says when a window cannot be had, and asks again when told to", async () => {
    const { loader, questions, look } = makeLoader(june);
    const before = loader.get().window;
    look(october);
    vi.runAllTimers();
    questions[0]?.fail();
    await vi.waitFor(() => expect(loader.get().status).toBe("failed"));
    expect(loader.get().window).toBe(before);
    loader.retry();
    expect(questions).toHaveLength(2);
  });

  it("asks for single events in a narrower window where few are in view, once", async () => {
    const week = { from: "2010-06-14", to: "2010-06-20" };
    const { loader, questions, look } = makeLoader(week, 9);
    look(week);
    expect(questions.map(({ span, level }) => ({ ...span, level }))).toEqual([
      { from: "2010-06-12", to: "2010-06-22", level: 0 },
    ]);
    const [asked] = questions;
    if (asked === undefined) throw new Error("Nothing was asked.");
    const singles = windowOf(asked.span, null);
    asked.answer(singles);
    await vi.waitFor(() => expect(loader.get()).toEqual({ window: singles, status: "ready" }));
    look(week);
    expect(questions).toHaveLength(1);
  });

  it("stays with groups where a narrower window holds too many events as well", async () => {
    const week = { from: "2010-06-14", to: "2010-06-20" };
    const { loader, questions, look } = makeLoader(week, 9);
    const opening = loader.get().window;
    look(week);
    questions[0]?.answer(windowOf(questions[0].span, 0));
    await vi.waitFor(() => expect(loader.get()).toEqual({ window: opening, status: "ready" }));
    look(week);
    expect(questions).toHaveLength(1);
  });

  it("lets single events serve every closer look inside their days", () => {
    const questions: DaySpan[] = [];
    const view = viewOf(year);
    const loader = new WindowLoader({
      first: { ...windowOf(windowSpan(view, 3, bounds), null) },
      bounds,
      leastBinPx,
      fetch: (span) => {
        questions.push(span);
        return new Promise(() => undefined);
      },
    });
    const close = viewOf(june);
    loader.look(close, plotPx / close.days, false);
    vi.runAllTimers();
    expect(questions).toHaveLength(0);
  });
});
