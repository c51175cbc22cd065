/**
 * How many checks passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @returns {Counts} */
export function noCounts() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sumCounts(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    noCounts(),
  );
}

/**
 * Counts of one Vitest run.
 * @param {any} report what its JSON reporter wrote
 * @returns {Counts}
 */
export function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Counts of one Playwright run. A test that passed only on a second try counts as failed.
 * @param {any} report what its JSON reporter wrote
 * @returns {Counts}
 */
export function countPlaywright(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * What a run counts for, whatever way it ended: a tool that crashed, wrote no report, ran nothing, or says that
 * something is wrong outside its tests counts as one failure.
 * @param {number} exitCode
 * @param {Counts | null} counted null where there is no report
 * @returns {Counts}
 */
export function judgeRun(exitCode, counted) {
  const counts = counted ?? noCounts();
  const hasRun = counts.passed + counts.failed > 0;
  const isUnexplained = exitCode !== 0 && counts.failed === 0;
  return isUnexplained || !hasRun ? { ...counts, failed: counts.failed + 1 } : counts;
}

/**
 * The last line of a verification.
 * @param {Counts} counts
 */
export function summaryLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
