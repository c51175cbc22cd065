import { createHash, randomUUID } from "node:crypto";

/** For how long a browser is known after signing in, in seconds: half a year. */
export const knownBrowserSeconds = 182 * 24 * 60 * 60;

/** Name of the cookie, before the instance's prefix. It is signed: nobody makes one up. */
export const knownBrowserCookie = "known_browser";

/** What the cookie holds: an identity of this browser, and whose it is without saying so. `email` is in lower case. */
export function knownBrowserValue(email: string): string {
  return `${randomUUID()}.${markOf(email)}`;
}

/** The identity of the browser where its cookie is this user's; null for another user's or none. */
export function knownBrowserOf(cookie: string | null | undefined | false, email: string): string | null {
  const [browser, mark] = (cookie || "").split(".");
  return browser && mark === markOf(email) ? browser : null;
}

function markOf(email: string): string {
  return createHash("sha256").update(email).digest("base64url").slice(0, 22);
}
