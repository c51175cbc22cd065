import { hashLinkToken } from "@/db/auth/link-token";
import { noteTokenUse } from "@/db/commands/api/note-token-use";
import { findApiToken, type ServingToken } from "@/db/queries/api/find-api-token";
import type { Store } from "@/db/store";
import { type ApiScope, apiScopeLabels, bearerToken } from "@/lib/records/api-token";
import { apiProblem } from "./api-problem";
import type { WriteLimiter } from "./write-limiter";

/** What a request of the API needs beside itself; `now` is in epoch milliseconds. */
export interface ApiServices {
  store: Store;
  limiter: WriteLimiter;
  now: number;
}

/** The note of the last use is written this seldom, so that it costs no write for each request. */
const noteEveryMs = 60_000;

/** The token of a request that may do this, or the refusal. Cookies are never looked at: no page can make a browser write. */
export async function admitToken(
  { store, limiter, now }: ApiServices,
  request: Request,
  scope: ApiScope,
): Promise<{ token: ServingToken } | { refusal: Response }> {
  const text = bearerToken(request.headers.get("authorization"));
  const token = text === null ? null : await findApiToken(store, hashLinkToken(text), now);
  if (token === null) {
    const detail = "Send a token that serves: Authorization: Bearer bct_…";
    return { refusal: apiProblem("not-signed-in", detail, { headers: { "WWW-Authenticate": "Bearer" } }) };
  }
  if (!token.scopes.includes(scope)) {
    const detail = `This token lacks the right “${apiScopeLabels[scope]}”.`;
    return { refusal: apiProblem("not-allowed", detail) };
  }
  const waitSeconds = limiter.take(token.id, now);
  if (waitSeconds > 0) {
    const headers = { "Retry-After": String(waitSeconds) };
    return { refusal: apiProblem("too-many", `Write again in ${waitSeconds} s.`, { headers }) };
  }
  if (token.lastUsedAt === null || now - token.lastUsedAt > noteEveryMs) {
    await noteTokenUse(store, { id: token.id, now });
  }
  return { token };
}
