import { contentSecurityPolicy, isFrameable, isPicture, type PolicyRequest } from "./content-security-policy";

/** What decides the headers of one response. */
export interface HeadersRequest extends PolicyRequest {
  /** Whether the instance's public address is https. */
  readonly isHttps: boolean;
}

/** How long a browser that was here comes by https alone, in seconds: a year. */
const transportSeconds = 365 * 24 * 60 * 60;

/** Every security header of one response, the policy among them, as name and value. */
export function securityHeaders(request: HeadersRequest): ReadonlyMap<string, string> {
  const headers = new Map([
    ["Content-Security-Policy", contentSecurityPolicy(request)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
  ]);
  // A browser shows no page that has this header, with whatever value, in a window that a sandboxed frame opened: the links
  // of an embed in one would lead to an error. Readers' pages hold nothing that another window could take.
  if (!isForReaders(request.path)) headers.set("Cross-Origin-Opener-Policy", "same-origin");
  if (request.isHttps) headers.set("Strict-Transport-Security", `max-age=${transportSeconds}`);
  // The older header cannot say "any site", so pages that may be framed go without it.
  if (!isFrameable(request.path)) headers.set("X-Frame-Options", "DENY");
  // A host page that takes only what is meant for others (`COEP: require-corp`) can show frames and pictures by these.
  if (isFrameable(request.path) || isPicture(request.path)) {
    headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  }
  if (isFrameable(request.path)) headers.set("Cross-Origin-Embedder-Policy", "require-corp");
  // Compressed, the length of an answer with a secret in it tells of the secret to whoever chose some of the words beside it.
  if (isSecret(request.path)) headers.set("Cache-Control", "no-store, no-transform");
  return headers;
}

/** True for what the session's own scripts ask for: it is kept nowhere and sent as it is. */
function isSecret(path: string): boolean {
  return path.startsWith("/api/auth/") || path.startsWith("/api/desk/");
}

/** Where the pages begin that anybody may read and that embeds and their pages link to. */
const readersRoots = [
  "/changes",
  "/coincidences",
  "/contacts",
  "/corrections",
  "/data",
  "/embeds",
  "/events",
  "/images",
  "/method",
  "/parties",
  "/people",
  "/places",
  "/search",
  "/sources",
  "/tracks",
];

/** True for readers' pages; whatever is new counts as the desk's until it is named. */
function isForReaders(path: string): boolean {
  if (path === "/" || isFrameable(path)) return true;
  return readersRoots.some((root) => path === root || path.startsWith(`${root}/`));
}
