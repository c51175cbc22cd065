import { startInstance } from "@/tests/e2e/instance";
import { prepareBenchData } from "./bench-data";
import type { BenchEvents } from "./bench-events";
import type { BenchOptions } from "./bench-options";
import type { SizeOutcomes } from "./judge-goals";
import { measureSubject, withBrowser } from "./measure-subject";
import { servePages } from "./serve-pages";
import { bareCanvas } from "./subjects/bare-canvas";
import type { DrawnSubject } from "./subjects/drawn-page";
import { laneCanvas } from "./subjects/lane-canvas";
import { ours } from "./subjects/ours";
import type { RecordSpan, Subject, SubjectKey } from "./subjects/subject";
import { timelinesChart } from "./subjects/timelines-chart";
import { visTimeline, visTimelineFixed } from "./subjects/vis-timeline";
import type { Outcome } from "./visit";

const drawnSubjects: readonly DrawnSubject[] = [
  visTimeline,
  visTimelineFixed,
  timelinesChart,
  bareCanvas,
  laneCanvas,
];

/** All subjects in the order of the tables. */
export const allSubjects: readonly Subject[] = [ours, ...drawnSubjects];

/**
 * Measures every subject asked for at every size, one after the other, so that none disturbs another. A peer that was not
 * drawn in time is left out at the larger sizes. Needs the production build.
 */
export async function measureSizes(options: BenchOptions): Promise<SizeOutcomes[]> {
  const hasGivenUp = new Set<SubjectKey>();
  const all: SizeOutcomes[] = [];
  for (const size of options.sizes) {
    const data = await prepareBenchData(size, options.seed);
    const record = recordSpan(data.events);
    const outcomes = new Map<SubjectKey, Outcome>();
    const pages = await servePages(drawnSubjects, data.packedEvents);
    try {
      for (const subject of allSubjects) {
        if (!options.only.includes(subject.key)) continue;
        const visit = (address: string) => measureSubject(subject, address, record, options.runs);
        let outcome: Outcome;
        if (size > subject.mostEvents) outcome = { kind: "absent", reason: "not tried at this size" };
        else if (hasGivenUp.has(subject.key))
          outcome = { kind: "absent", reason: "left out: not drawn at a smaller size" };
        else if (subject === ours) outcome = await withOurs(data.databasePath, visit);
        else outcome = await visit(`${pages.url}/${subject.key}`);
        if (outcome.kind === "absent") hasGivenUp.add(subject.key);
        outcomes.set(subject.key, outcome);
        console.log(`${size} events, ${subject.title}: ${outcomeWords(outcome)}`);
      }
    } finally {
      pages.close();
    }
    all.push({ size, outcomes });
  }
  return all;
}

function recordSpan({ opening, days }: BenchEvents): RecordSpan {
  return { ...opening, late: days[Math.floor(days.length * 0.99)] ?? opening.to };
}

/** A server of the production build on the generated database; one visit warms it up. */
async function withOurs(
  databasePath: string,
  visit: (address: string) => Promise<Outcome>,
): Promise<Outcome> {
  const instance = await startInstance({ sample: "none", environment: { DATABASE_PATH: databasePath } });
  try {
    await withBrowser(async (browser) => {
      const page = await browser.newPage();
      await page.goto(instance.url, { waitUntil: "networkidle", timeout: 120_000 });
    });
    return await visit(instance.url);
  } finally {
    await instance.stop();
  }
}

function outcomeWords(outcome: Outcome): string {
  if (outcome.kind === "absent") return outcome.reason;
  return `drawn after ${Math.round(outcome.visit.drawnMs)} ms, ${outcome.runs} ${outcome.runs === 1 ? "visit" : "visits"}`;
}
