import { type Browser, chromium } from "@playwright/test";
import playwrightConfig from "@/playwright.config";
import { measureVisit } from "./measure-visit";
import { NotDrawnError } from "./open-subject";
import type { RecordSpan, Subject } from "./subjects/subject";
import { medianVisit, type Outcome, type Visit } from "./visit";

/** A subject that took as long as this to be drawn is visited once only, ms. */
const slowMs = 30_000;

/** The browser of the end-to-end tests, started anew for each subject and size, so that none inherits from another. */
export async function withBrowser<T>(work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await chromium.launch(playwrightConfig.use?.launchOptions);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Visits a subject `runs` times; the median of each figure counts. */
export function measureSubject(
  subject: Subject,
  address: string,
  record: RecordSpan,
  runs: number,
): Promise<Outcome> {
  return withBrowser(async (browser): Promise<Outcome> => {
    const visits: Visit[] = [];
    try {
      while (visits.length < runs) {
        const visit = await measureVisit(browser, subject, address, record);
        visits.push(visit);
        if (visit.drawnMs > slowMs) break;
      }
    } catch (error) {
      if (!(error instanceof NotDrawnError)) throw error;
      if (visits.length === 0) return { kind: "absent", reason: "not drawn within 120 s" };
    }
    const [first, ...others] = visits;
    if (first === undefined) return { kind: "absent", reason: "not visited" };
    return { kind: "measured", visit: medianVisit(first, others), runs: visits.length };
  });
}
