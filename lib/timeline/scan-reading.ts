import { dayCount } from "./count-words";
import { formatExpected, formatP } from "./p-words";
import type { ScanPoint } from "./place-scan-map";

/** One rate of a scan: an entry a cell, windows fastest. */
export interface ReadScan {
  windowCount: number;
  offsetCount: number;
  total: number;
  counts: readonly number[];
  expected: readonly number[];
  familyWiseP: readonly number[];
  smallest: ScanPoint & { p: number; familyWiseP: number };
}

/** From so many events on nearly every window has a count of its own. */
const manyEvents = 20;

/** Windows from `first` to `last` that give one count. */
interface CountRun {
  first: number;
  last: number;
  count: number;
}

/**
 * What a scan shows, in whole sentences: for which windows the count holds, what it is on both sides, and, where chance may
 * be spoken of, how small p is anywhere after allowing for every cell.
 */
export function scanReading(
  scan: ReadScan,
  chosen: ScanPoint,
  { isChanceGiven, many }: { isChanceGiven: boolean; many: string },
): string[] {
  const runs = countRuns(scan, chosen.offsetDays);
  const at = runs.findIndex(({ first, last }) => first <= chosen.windowDays && chosen.windowDays <= last);
  const own = runs[at];
  if (own === undefined || scan.total === 0) return [];
  const isOne = own.first === own.last;
  const first =
    isOne && scan.total >= manyEvents
      ? growthSentences(scan, chosen)
      : [holdSentence(own, chosen, many), ...besideSentences(runs, at)];
  const paragraphs = [first.join(" ")];
  if (isChanceGiven) paragraphs.push(chanceParagraph(scan, chosen));
  else {
    paragraphs.push(
      "A wide window catches more by chance as well, which the shade alone does not show. How much more is not given, since the record is a selection.",
    );
  }
  return paragraphs;
}

/** The runs of windows with one count, at one offset. */
export function countRuns({ windowCount, counts }: ReadScan, offsetDays: number): CountRun[] {
  const runs: CountRun[] = [];
  for (let windowDays = 0; windowDays < windowCount; windowDays += 1) {
    const count = counts[offsetDays * windowCount + windowDays] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.count === count) last.last = windowDays;
    else runs.push({ first: windowDays, last: windowDays, count });
  }
  return runs;
}

/** Of many events: how the count grows with the window, and whether it jumps at the one chosen. */
function growthSentences(
  { windowCount, total, counts }: ReadScan,
  { windowDays, offsetDays }: ScanPoint,
): string[] {
  const countAt = (days: number) => counts[offsetDays * windowCount + days] ?? 0;
  const widest = windowCount - 1;
  const usual = (countAt(widest) - countAt(0)) / Math.max(1, widest);
  const step = windowDays === 0 ? 0 : countAt(windowDays) - countAt(windowDays - 1);
  const grows = `${offsetWords(offsetDays)} the count grows from ${countAt(0)} of ${total} at 0 days to ${countAt(widest)} at ${dayCount(widest)}; at ${dayCount(windowDays)} it is ${countAt(windowDays)}.`;
  return step > 3 * usual
    ? [
        grows,
        `From ${windowDays - 1} to ${dayCount(windowDays)} it rises by ${step}, more than three times the usual step: the finding hangs on a window near this one.`,
      ]
    : [grows, `There is no edge at ${dayCount(windowDays)}: the finding does not hang on that choice.`];
}

function offsetWords(offsetDays: number): string {
  return offsetDays === 0 ? "With no offset" : `With an offset of ${dayCount(offsetDays)}`;
}

function holdSentence(run: CountRun, { windowDays, offsetDays }: ScanPoint, many: string): string {
  const offset = offsetWords(offsetDays);
  if (run.first === run.last) {
    return `${offset} the count of ${run.count} ${many} is that of ${windowPhrase(run)} alone: the finding hangs on this choice.`;
  }
  const isNarrow = run.last - run.first < 3;
  const end = isNarrow
    ? `the finding hangs on a window near ${dayCount(windowDays)}.`
    : `the finding does not hang on the choice of ${windowDays}.`;
  return `${offset} the count is ${run.count} for every window from ${run.first} to ${dayCount(run.last)}: ${end}`;
}

function besideSentences(runs: readonly CountRun[], at: number): string[] {
  const before = runs[at - 1];
  const after = runs[at + 1];
  const parts: string[] = [];
  if (before !== undefined) parts.push(`falls to ${before.count} for ${windowPhrase(before)}`);
  if (after !== undefined) parts.push(`rises to ${after.count} for ${windowPhrase(after)}`);
  return parts.length === 0 ? [] : [`It ${parts.join(" and ")}.`];
}

function windowPhrase({ first, last }: CountRun): string {
  return first === last ? `a window of ${dayCount(first)}` : `windows of ${first} to ${dayCount(last)}`;
}

function chanceParagraph(scan: ReadScan, chosen: ScanPoint): string {
  const { smallest, total, windowCount, offsetCount } = scan;
  const widest = windowCount - 1;
  const widestExpected = scan.expected[chosen.offsetDays * windowCount + widest] ?? 0;
  const own = scan.familyWiseP[chosen.offsetDays * windowCount + chosen.windowDays] ?? 1;
  const where = `at a window of ${dayCount(smallest.windowDays)}${smallest.offsetDays === 0 ? "" : ` and an offset of ${dayCount(smallest.offsetDays)}`}`;
  return [
    `A wide window catches more by chance as well, which the shade alone does not show: at ${dayCount(widest)} about ${formatExpected(widestExpected)} of ${total} would at random.`,
    `After allowing for all ${windowCount * offsetCount} cells, the smallest p anywhere is ${formatP(smallest.familyWiseP)}, ${where};`,
    `for the rule above it is ${formatP(own)}.`,
  ].join(" ");
}
