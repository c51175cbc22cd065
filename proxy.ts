import { randomBytes } from "node:crypto";
import { type NextRequest, NextResponse } from "next/server";
import { readEnvironment } from "@/app/_server/environment";
import { isFrameable } from "@/app/_server/http/content-security-policy";
import { securityHeaders } from "@/app/_server/http/security-headers";

/** Header that carries the nonce of this request from here to the pages. */
const nonceHeader = "x-nonce";
/** Headers that carry path and query to the page for what is not found, which Next tells no other way. */
const pathHeader = "x-path";
const queryHeader = "x-query";

/**
 * Gives every response its security headers, and every page a nonce of its own.
 * Next reads the nonce out of the policy in the request's headers and puts it on its scripts.
 */
export function proxy(request: NextRequest): NextResponse {
  const path = request.nextUrl.pathname;
  const nonce = randomBytes(16).toString("base64");
  const headers = securityHeaders({
    nonce,
    path,
    isDevelopment: process.env.NODE_ENV === "development",
    isHttps: readEnvironment().publicUrl.startsWith("https:"),
  });

  // What a client sends under these names never reaches a page.
  const requestHeaders = new Headers(request.headers);
  requestHeaders.delete(nonceHeader);
  requestHeaders.set(pathHeader, path);
  requestHeaders.set(queryHeader, request.nextUrl.search);
  requestHeaders.delete("content-security-policy");
  requestHeaders.delete("content-security-policy-report-only");
  if (!isFrameable(path)) {
    requestHeaders.set(nonceHeader, nonce);
    requestHeaders.set("content-security-policy", headers.get("Content-Security-Policy") ?? "");
  }

  const response = NextResponse.next({ request: { headers: requestHeaders } });
  for (const [name, value] of headers) response.headers.set(name, value);
  return response;
}

/**
 * Prefetches are not left out: a browser may show a prefetched document, which must have its policy then. An uploaded file is:
 * what passes here is held in memory and cut at some megabytes, and that route answers with nothing but a redirection.
 */
export const config = { matcher: ["/((?!_next/static/|_next/image$|api/desk/import/upload$).*)"] };
