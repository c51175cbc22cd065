import { setTimeout as wait } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { dayNumber } from "@/lib/dates/civil-day";
import { zoomWheel } from "../drive-input";
import type { Subject, SubjectStage } from "./subject";

/** The logarithm of the zoom of one px of the wheel (use-view-gestures.ts). */
const wheelZoomPerPx = 0.0015;

/** Until a movement has settled and stands in the address, ms. */
const settleMs = 600;

/** The production build, as a reader opens it. It opens on about a month, magnified under the whole record. */
export const ours: Subject = {
  key: "ours",
  title: "Backchannel",
  mostEvents: Number.POSITIVE_INFINITY,
  // Few events stand as marks of a drawing, many as groups; the magnified days are of the same form as the whole.
  drawnSelector: ".stage .fig-mark, .stage .group",
  surfaceSelector: "#magnified .magnified-figure, #magnified .groups-view",
  figureSelector: ".stage",
  show: async (stage, view) => {
    if (view === "half") await showHalf(stage);
    return framedDays(stage.page);
  },
};

/** Out as far as it goes, by real turns of the wheel, then in to half of that. */
async function showHalf(stage: SubjectStage): Promise<void> {
  let days: number | null = null;
  for (let turns = 0; turns < 20; turns += 1) {
    await zoomWheel(stage.session, stage.middle, 500, 10);
    await wait(settleMs);
    const wider = await framedDays(stage.page);
    if (wider === null || (days !== null && wider <= days)) break;
    days = wider;
  }
  await zoomWheel(stage.session, stage.middle, -Math.LN2 / wheelZoomPerPx, 10);
  await wait(settleMs);
}

/** The days that the address says are magnified; null while it names none. */
async function framedDays(page: Page): Promise<number | null> {
  const href = await page.evaluate(() => location.href);
  const [from, to] = new URL(href).searchParams.get("frame")?.split("..") ?? [];
  return from === undefined || to === undefined ? null : dayNumber(to) - dayNumber(from) + 1;
}
