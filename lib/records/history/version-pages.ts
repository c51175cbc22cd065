/** Versions of a record that one page lists. */
export const mostVersionsListed = 50;

/** The number of a version, as an address gives it; null where it says none. */
export function readVersionNumber(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}

/** The version before which the next page begins; null where the last one listed is the first. */
export function nextBeforeVersion(listed: readonly { version: number }[]): number | null {
  const last = listed.at(-1);
  return last === undefined || last.version <= 1 ? null : last.version;
}
