import { setTimeout as wait } from "node:timers/promises";
import type { Browser, CDPSession, JSHandle, Page } from "@playwright/test";
import { drag, type Point, zoomWheel } from "./drive-input";
import { type FrameFigures, frameFigures } from "./frame-figures";
import { inTime } from "./in-time";
import { drawLimitMs, NotDrawnError, openSubject } from "./open-subject";
import { pageScript } from "./page-script";
import { installRecorder, type Recorder, recorderName } from "./recorder";
import type { BenchView, RecordSpan, Subject, SubjectStage } from "./subjects/subject";
import type { Visit } from "./visit";
import { type Traffic, watchTraffic } from "./watch-traffic";

/** How long one movement or look may take, ms. */
const moveLimitMs = 90_000;
/** After a movement: a view that settles may do work that counts as a task, ms. */
const settleMs = 400;

const dragPx = 400;
const dragSteps = 40;
/** Whole notches, since vis-timeline counts the notches and not their length. */
const wheelPx = 2400;
const wheelSteps = 24;

/** One part of a movement. */
type Part = (session: CDPSession, at: Point) => Promise<void>;

const right: Part = (session, at) => drag(session, { x: at.x - dragPx / 2, y: at.y }, dragPx, dragSteps);
const left: Part = (session, at) => drag(session, { x: at.x + dragPx / 2, y: at.y }, -dragPx, dragSteps);
const zoomIn: Part = (session, at) => zoomWheel(session, at, -wheelPx, wheelSteps);
const zoomOut: Part = (session, at) => zoomWheel(session, at, wheelPx, wheelSteps);

/** Three times back and three times on: what comes into view has not been in view before. */
const monthParts = [right, right, right, left, left, left];
/** To and fro round the middle of the record. */
const halfParts = [right, left, right, left, right, left];
const zoomParts = [zoomIn, zoomOut, zoomIn, zoomOut, zoomIn, zoomOut];

/**
 * Opens a subject in a browser context of its own (nothing cached), waits until it is drawn and answers, moves it, and
 * tells what was seen. `record` is the span of the events, days since 1970-01-01.
 * @throws NotDrawnError where it is not drawn within 120 s.
 */
export async function measureVisit(
  browser: Browser,
  subject: Subject,
  address: string,
  record: RecordSpan,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(drawLimitMs);
  const { drawnSelector, surfaceSelector } = subject;
  const options = { drawnSelector, surfaceSelector };
  await page.addInitScript({ content: pageScript(installRecorder, recorderName, options) });
  const session = await context.newCDPSession(page);
  const traffic = await watchTraffic(session);
  const visit = await new VisitInProgress(page, session, subject, traffic, record).measure(address);
  await context.close();
  return visit;
}

class VisitInProgress {
  readonly #page: Page;
  readonly #session: CDPSession;
  readonly #subject: Subject;
  readonly #traffic: Traffic;
  readonly #record: RecordSpan;
  #hasStopped = false;
  #moveTaskMs = 0;
  #most = { pageNodes: 0, pageElements: 0, figureElements: 0 };

  constructor(page: Page, session: CDPSession, subject: Subject, traffic: Traffic, record: RecordSpan) {
    this.#page = page;
    this.#session = session;
    this.#subject = subject;
    this.#traffic = traffic;
    this.#record = record;
  }

  async measure(address: string): Promise<Visit> {
    const recorder = await openSubject(this.#page, this.#traffic, address);
    await this.#look();
    const loadTaskMs = await longestTask(recorder, 0);
    const { drawnMs, answersMs } = await recorder.evaluate((page) => ({
      drawnMs: page.drawnMs,
      answersMs: page.answersMs,
    }));
    if (drawnMs === null) throw new NotDrawnError("It was not drawn.");
    const loadBytes = this.#traffic.bytes;
    this.#traffic.largestAnswerBytes = 0;

    const stage = await this.#stage();
    const monthDays = await this.#show(stage, "month");
    const monthPan = await this.#move(recorder, stage, monthParts);
    const halfDays = await this.#show(stage, "half");
    const halfPan = await this.#move(recorder, stage, halfParts);
    const zoom = await this.#move(recorder, stage, zoomParts);
    return {
      drawnMs,
      answersMs,
      monthPan,
      halfPan,
      zoom,
      monthDays,
      halfDays,
      loadTaskMs,
      moveTaskMs: this.#moveTaskMs,
      ...this.#most,
      heapBytes: await this.#heapBytes(),
      loadBytes,
      moveBytes: this.#traffic.bytes - loadBytes,
      largestAnswerBytes: this.#traffic.largestAnswerBytes,
    };
  }

  async #stage(): Promise<SubjectStage> {
    const surface = this.#page.locator(this.#subject.surfaceSelector).first();
    await surface.evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
    const box = await surface.boundingBox();
    if (box === null) throw new Error(`${this.#subject.title}: nothing to move.`);
    const top = Math.max(0, box.y);
    const bottom = Math.min(900, box.y + box.height);
    const middle = { x: box.x + box.width / 2, y: (top + bottom) / 2 };
    return { page: this.#page, session: this.#session, middle, record: this.#record };
  }

  async #show(stage: SubjectStage, view: BenchView): Promise<number | null> {
    if (this.#hasStopped) return null;
    return (await this.#inTime(this.#subject.show(stage, view))) ?? null;
  }

  /** Null where it took too long; nothing more is then asked of the page. */
  async #move(
    recorder: JSHandle<Recorder>,
    stage: SubjectStage,
    parts: readonly Part[],
  ): Promise<FrameFigures | null> {
    const deltasMs: number[] = [];
    for (const part of parts) {
      if (this.#hasStopped) return null;
      const moved = await this.#inTime(this.#movePart(recorder, stage, part));
      if (moved === undefined) return null;
      deltasMs.push(...moved);
    }
    return frameFigures(deltasMs);
  }

  async #movePart(recorder: JSHandle<Recorder>, stage: SubjectStage, part: Part): Promise<number[]> {
    const fromMs = await recorder.evaluate((page) => {
      page.start();
      return performance.now();
    });
    await part(stage.session, stage.middle);
    const deltasMs = await recorder.evaluate((page) => page.stop());
    await wait(settleMs);
    this.#moveTaskMs = Math.max(this.#moveTaskMs, await longestTask(recorder, fromMs));
    await this.#look();
    return deltasMs;
  }

  /** Undefined where it took too long. */
  async #inTime<T>(work: Promise<T>): Promise<T | undefined> {
    const done = await inTime(work, moveLimitMs);
    if (done === undefined) this.#hasStopped = true;
    return done?.value;
  }

  async #look(): Promise<void> {
    const counts = await this.#page.evaluate((figureSelector) => {
      const walker = document.createTreeWalker(document);
      let pageNodes = 1;
      while (walker.nextNode() !== null) pageNodes += 1;
      let figureElements = 0;
      for (const figure of document.querySelectorAll(figureSelector)) {
        figureElements += figure.querySelectorAll("*").length;
      }
      return { pageNodes, pageElements: document.querySelectorAll("*").length, figureElements };
    }, this.#subject.figureSelector);
    this.#most = {
      pageNodes: Math.max(this.#most.pageNodes, counts.pageNodes),
      pageElements: Math.max(this.#most.pageElements, counts.pageElements),
      figureElements: Math.max(this.#most.figureElements, counts.figureElements),
    };
  }

  async #heapBytes(): Promise<number> {
    await this.#session.send("HeapProfiler.enable");
    await this.#session.send("HeapProfiler.collectGarbage");
    await this.#session.send("Performance.enable");
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? Number.NaN;
  }
}

/** The longest task that began at `fromMs` of the page or later, ms; 0 where none was long. */
async function longestTask(recorder: JSHandle<Recorder>, fromMs: number): Promise<number> {
  return recorder.evaluate(
    (page, from) =>
      page.tasks.reduce(
        (longest, task) => (task.startMs >= from ? Math.max(longest, task.durationMs) : longest),
        0,
      ),
    fromMs,
  );
}
