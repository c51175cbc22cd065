/** CPU time that the work takes, in milliseconds: on a busy machine it says more than the clock on the wall. */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The median of `runs` runs, after two that warm up. */
export function medianCpuMs(runs: number, work: () => unknown): number {
  work();
  work();
  const times = Array.from({ length: runs }, () => cpuMs(work)).sort((left, right) => left - right);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}
