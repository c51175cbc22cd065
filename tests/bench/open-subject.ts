import { setTimeout as wait } from "node:timers/promises";
import { errors, type JSHandle, type Page } from "@playwright/test";
import { inTime } from "./in-time";
import { type Recorder, recorderName } from "./recorder";
import type { Traffic } from "./watch-traffic";

/** How long a subject may take to be drawn, and then to answer, ms. */
export const drawLimitMs = 120_000;
const answerLimitMs = 60_000;
/** For how long nothing may come over the wire before a page counts as loaded, ms. */
const quietMs = 500;
const pollMs = 50;

/** Thrown where a subject is not drawn in time. */
export class NotDrawnError extends Error {}

/**
 * Opens an address and waits until its figure is drawn, and then until it answers (or does not in a minute) and loads
 * nothing more. Asked from outside, again and again: under a strict policy a page cannot evaluate a condition by itself.
 * @throws NotDrawnError where it is not drawn within 120 s.
 */
export async function openSubject(
  page: Page,
  traffic: Traffic,
  address: string,
): Promise<JSHandle<Recorder>> {
  const drawnBy = performance.now() + drawLimitMs;
  const isDrawn = async (recorder: JSHandle<Recorder>): Promise<boolean> =>
    recorder.evaluate(({ drawnMs }) => drawnMs !== null);
  const hasSettled = async (recorder: JSHandle<Recorder>): Promise<boolean> => {
    const hasAnswered = await recorder.evaluate(({ answersMs }) => answersMs !== null);
    const isQuiet = traffic.open === 0 && performance.now() - traffic.lastEndMs > quietMs;
    return hasAnswered && isQuiet;
  };
  try {
    const response = await page.goto(address, { waitUntil: "commit", timeout: drawLimitMs });
    if (response?.ok() === false) throw new Error(`${address} answered ${response.status()}.`);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    throw new NotDrawnError(error.message);
  }
  const found = await inTime(page.evaluateHandle<Recorder>(recorderName), drawnBy - performance.now());
  if (found === undefined || !(await poll(() => isDrawn(found.value), drawnBy))) {
    throw new NotDrawnError(`Not drawn in time: ${address}`);
  }
  await poll(() => hasSettled(found.value), performance.now() + answerLimitMs);
  return found.value;
}

/** Whether the condition holds before a time of performance.now(), ms. */
async function poll(isSo: () => Promise<boolean>, endMs: number): Promise<boolean> {
  for (;;) {
    const leftMs = endMs - performance.now();
    if (leftMs <= 0) return false;
    const answer = await inTime(isSo(), leftMs);
    if (answer?.value === true) return true;
    await wait(pollMs);
  }
}
