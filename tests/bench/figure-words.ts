/** Figures as the results write them: three digits, with their unit. What is not known is a word. */

const notMeasured = "not measured";
/** Browsers tell of tasks from this length on, ms. */
const longTaskMs = 50;

/** "1,000,000". */
export function countWords(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** "16.7 ms", "345 ms", "12.3 s". */
export function timeWords(ms: number | null): string {
  if (ms === null) return notMeasured;
  if (ms < 1) return `${ms.toPrecision(2)} ms`;
  if (ms < 100) return `${ms.toFixed(1)} ms`;
  if (ms < 10_000) return `${countWords(ms)} ms`;
  return ms < 1_000_000 ? `${(ms / 1000).toFixed(1)} s` : `${countWords(ms / 1000)} s`;
}

/** A longest task; below 50 ms a browser does not tell how long it was. */
export function taskWords(ms: number): string {
  return ms < longTaskMs ? "under 50 ms" : timeWords(ms);
}

/** "345 bytes", "59.8 KB", "12.3 MB", "23.5 GB", of 1,024. */
export function byteWords(bytes: number): string {
  if (bytes < 1024) return `${Math.round(bytes)} bytes`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${kilobytes.toFixed(1)} KB`;
  const megabytes = kilobytes / 1024;
  return megabytes < 1024 ? `${megabytes.toFixed(1)} MB` : `${(megabytes / 1024).toFixed(1)} GB`;
}
