/** Where the bundle of a result stands, by the path and query of its page; null for another page. */
export function bundlePath(page: string): string | null {
  const match = /^\/coincidences(\?.*)?$/.exec(page);
  return match === null ? null : `/coincidences/result.json${match[1] ?? ""}`;
}
