/** Where to go after signing in: a path of this site alone, so that no link can send a reader elsewhere; else the desk. */
export function safeNextPath(next: string): string {
  // One slash and then neither slash nor backslash: "//host" and "/\host" lead to other sites.
  if (!/^\/(?![/\\])/.test(next)) return "/desk";
  const base = "https://tracker.invalid";
  if (!URL.canParse(next, base)) return "/desk";
  const url = new URL(next, base);
  return url.origin === base ? `${url.pathname}${url.search}` : "/desk";
}
