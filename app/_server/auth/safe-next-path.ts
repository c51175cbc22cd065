/** Where to go after signing in: a path of this site alone, so that no link can send a reader elsewhere; else the desk. */
export function safeNextPath(next: string): string {
  // One slash and then neither slash nor backslash: "//host" and "/\host" lead to other sites.
  if (!/^\/(?![/\\])/.test(next)) return "/desk";
  const base = "https://tracker.invalid";
  if (!URL.canParse(next, base)) return "/desk";
  const { origin, pathname, search } = new URL(next, base);
  // "/.//host" is a path of this site until its dots are taken out, which leaves "//host".
  return origin === base && !pathname.startsWith("//") ? `${pathname}${search}` : "/desk";
}
