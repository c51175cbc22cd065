import { contentSecurityPolicy, isFrameable, type PolicyRequest } from "./content-security-policy";

/** Every security header of one response, the policy among them, as name and value. */
export function securityHeaders(request: PolicyRequest): ReadonlyMap<string, string> {
  const headers = new Map([
    ["Content-Security-Policy", contentSecurityPolicy(request)],
    ["X-Content-Type-Options", "nosniff"],
    ["Referrer-Policy", "strict-origin-when-cross-origin"],
    ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()"],
    ["Cross-Origin-Opener-Policy", "same-origin"],
  ]);
  // The older header cannot say "any site", so pages that may be framed go without it.
  if (!isFrameable(request.path)) headers.set("X-Frame-Options", "DENY");
  return headers;
}
