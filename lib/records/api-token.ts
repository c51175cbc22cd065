import { z } from "zod";
import { line } from "./fields";

/** What a token may do. */
export const apiScopes = ["createEvents", "changeEvents"] as const;
export type ApiScope = (typeof apiScopes)[number];
export const apiScopeLabels: Record<ApiScope, string> = {
  createEvents: "Publish new events",
  changeEvents: "Change published events",
};

/** How long a token can serve, in days. */
export const tokenDays = [30, 90, 365] as const;

/** A token as an editor asks for it. */
export const apiTokenInput = z.object({
  name: line("what the token is for", 100),
  scopes: z.array(z.enum(apiScopes)).min(1, "Choose what the token may do."),
  days: z.number().refine((days) => tokenDays.some((known) => known === days), "Choose how long it serves."),
});

/** How every token begins, so that one that leaked is recognised for what it is. */
export const tokenPrefix = "bct_";

const tokenForm = /^bct_[A-Za-z0-9_-]{43}$/;

/** The token of an Authorization header; null where it has no well-formed one. */
export function bearerToken(header: string | null): string | null {
  const [scheme, token, ...rest] = (header ?? "").trim().split(/\s+/);
  if (scheme?.toLowerCase() !== "bearer" || token === undefined || rest.length > 0) return null;
  return tokenForm.test(token) ? token : null;
}
