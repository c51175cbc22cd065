import { setTimeout as wait } from "node:timers/promises";
import type { CDPSession } from "@playwright/test";

/** A point of the page in the window, px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Input comes once a frame of a 60 Hz screen, ms, whether or not the page keeps up: a hand does not wait. */
const stepMs = 1000 / 60;
const ctrlKey = 2;

/** Presses at a point, moves sideways by `distancePx` in equal steps, and lets go. */
export async function drag(session: CDPSession, at: Point, distancePx: number, steps: number): Promise<void> {
  const mouse = (type: "mouseMoved" | "mousePressed" | "mouseReleased", x: number, isDown: boolean) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x,
      y: at.y,
      button: type === "mouseMoved" && !isDown ? "none" : "left",
      buttons: isDown ? 1 : 0,
      clickCount: type === "mouseMoved" ? 0 : 1,
    });
  await mouse("mouseMoved", at.x, false);
  await mouse("mousePressed", at.x, true);
  await steadily(steps, (step) => mouse("mouseMoved", at.x + (distancePx * (step + 1)) / steps, true));
  await mouse("mouseReleased", at.x + distancePx, false);
}

/** Turns the wheel with Ctrl held, `deltaPx` in all: below 0 zooms in. */
export async function zoomWheel(
  session: CDPSession,
  at: Point,
  deltaPx: number,
  steps: number,
): Promise<void> {
  await steadily(steps, () =>
    session.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      x: at.x,
      y: at.y,
      deltaX: 0,
      deltaY: deltaPx / steps,
      modifiers: ctrlKey,
      pointerType: "mouse",
    }),
  );
}

/** Sends at steady times and resolves when the page has taken everything. */
async function steadily(steps: number, send: (step: number) => Promise<unknown>): Promise<void> {
  const sent: Promise<unknown>[] = [];
  const startMs = performance.now();
  for (let step = 0; step < steps; step += 1) {
    const leftMs = startMs + step * stepMs - performance.now();
    if (leftMs > 0) await wait(leftMs);
    sent.push(send(step));
  }
  await Promise.all(sent);
}
