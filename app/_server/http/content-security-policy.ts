import { sizeReporterHash } from "../embed/size-reporter";

/** What decides the policy of one response. */
export interface PolicyRequest {
  /** Base64, new for each request; unused on paths that may be framed. */
  readonly nonce: string;
  /** Path of the address, without query. */
  readonly path: string;
  readonly isDevelopment: boolean;
}

type Directives = Readonly<Record<string, readonly string[]>>;

/** True for the pages that other sites may frame: those under /embed/ and nothing else. */
export function isFrameable(path: string): boolean {
  return path === "/embed" || path.startsWith("/embed/");
}

/**
 * Embeds are strings kept by data version, so they cannot carry a nonce: the one script that they may have is named by its hash.
 * Their styles may stand inside the page: with no other script, no form and no foreign address allowed, nothing can use them.
 */
const embedDirectives: Directives = {
  "default-src": ["'none'"],
  "script-src": [sizeReporterHash],
  "style-src": ["'unsafe-inline'"],
  "img-src": ["'self'", "data:"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["*"],
};

/** True for pictures: files that a browser may open by themselves, so that they are documents then. */
export function isPicture(path: string): boolean {
  return path.startsWith("/images/");
}

/** A picture carries all that it shows: nothing may be run, asked for or framed. */
const pictureDirectives: Directives = {
  "default-src": ["'none'"],
  "script-src": ["'none'"],
  "style-src": ["'unsafe-inline'"],
  "object-src": ["'none'"],
  "base-uri": ["'none'"],
  "form-action": ["'none'"],
  "frame-ancestors": ["'none'"],
};

function pageDirectives(nonce: string, isDevelopment: boolean): Directives {
  const nonceSource = `'nonce-${nonce}'`;
  return {
    "default-src": ["'self'"],
    // React evaluates strings in development to rebuild the server's stack traces.
    "script-src": ["'self'", nonceSource, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    // The development server injects style elements that carry no nonce; a nonce would switch 'unsafe-inline' off.
    "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", nonceSource],
    // The accessible components render a few style attributes on the server (visually hidden text).
    "style-src-attr": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "font-src": ["'self'"],
    "connect-src": ["'self'", ...(isDevelopment ? ["ws:"] : [])],
    "worker-src": ["'self'"],
    "frame-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
  };
}

/** The value of the Content-Security-Policy header for one response. */
export function contentSecurityPolicy({ nonce, path, isDevelopment }: PolicyRequest): string {
  const directives = isFrameable(path)
    ? embedDirectives
    : isPicture(path)
      ? pictureDirectives
      : pageDirectives(nonce, isDevelopment);
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}
