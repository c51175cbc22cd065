import { setTimeout as wait } from "node:timers/promises";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { noteSignIn } from "@/db/commands/accounts/note-sign-in";
import type { Store } from "@/db/store";
import { knownBrowserCookie, knownBrowserOf, knownBrowserSeconds, knownBrowserValue } from "./known-browser";
import { networkOf } from "./network-of";
import { busyCode, tooManyTries } from "./sign-in-fault";
import { createSignInLimiter, type SignInTry } from "./sign-in-limiter";
import { createUsedCodes } from "./used-codes";

const passwordPath = "/sign-in/email";
const codePath = "/two-factor/verify-totp";
/** Where a sign-in may end. */
const lastPaths = new Set([
  passwordPath,
  codePath,
  "/two-factor/verify-backup-code",
  "/passkey/verify-authentication",
]);

type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/**
 * Limits tries at passwords, also those that come through our own actions, which the library's own limit does not see; takes
 * each code of an app once; notes who signed in and in which browser. It stands after the plugin of the second step, which takes a session back that
 * lacks it.
 */
export function signInPlugin(store: Store) {
  const limiter = createSignInLimiter();
  const usedCodes = createUsedCodes();
  return {
    id: "backchannel-sign-in",
    hooks: {
      before: [
        {
          matcher: ({ path }) => path === passwordPath,
          handler: createAuthMiddleware(async (context) => {
            const admission = limiter.begin(await tryOf(context), Date.now());
            if (!admission.isAllowed) {
              throw new APIError("TOO_MANY_REQUESTS", {
                message: tooManyTries,
                ...(admission.reason === "busy" ? { code: busyCode } : {}),
              });
            }
            if (admission.waitMs > 0) await wait(admission.waitMs);
          }),
        },
        {
          matcher: ({ path }) => path === codePath,
          handler: createAuthMiddleware(async (context) => {
            const userId = await challengedUser(context);
            if (userId === null || usedCodes.take(userId, String(context.body?.code), Date.now())) return;
            throw new APIError("UNAUTHORIZED", { code: "INVALID_CODE", message: "Invalid code" });
          }),
        },
      ],
      after: [
        {
          matcher: ({ path }) => lastPaths.has(path ?? ""),
          handler: createAuthMiddleware(async (context) => {
            const { newSession, returned, session } = context.context;
            // The password was right also where the second step is still to come.
            if (context.path === passwordPath && (newSession || isSecondStep(returned))) {
              limiter.succeed(await tryOf(context));
            }
            // A code that confirms the second step while signed in makes a session anew, too.
            if (!newSession || session) return;
            await noteSignIn(store, { userId: newSession.user.id, now: Date.now() });
            const cookie = knownBrowser(context);
            const value = knownBrowserValue(newSession.user.email);
            await context.setSignedCookie(cookie.name, value, context.context.secret, cookie.attributes);
          }),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

function knownBrowser(context: HookContext) {
  return context.context.createAuthCookie(knownBrowserCookie, { maxAge: knownBrowserSeconds });
}

/** Who tries to sign in, as far as the request tells. */
async function tryOf(context: HookContext): Promise<SignInTry> {
  const body: unknown = context.body;
  const email =
    typeof body === "object" && body !== null && "email" in body && typeof body.email === "string"
      ? body.email.trim().toLowerCase()
      : "";
  const cookie = context.headers
    ? await context.getSignedCookie(knownBrowser(context).name, context.context.secret)
    : null;
  return { network: networkOf(context.headers), email, knownBrowser: knownBrowserOf(cookie, email) };
}

/** Whose second step is under way; null where none is, as when somebody signed in tries a first code. */
async function challengedUser(context: HookContext): Promise<string | null> {
  if (!context.headers) return null;
  const { name } = context.context.createAuthCookie("two_factor");
  const challenge = await context.getSignedCookie(name, context.context.secret);
  if (!challenge) return null;
  return (await context.context.internalAdapter.findVerificationValue(challenge))?.value ?? null;
}

function isSecondStep(returned: unknown): boolean {
  return typeof returned === "object" && returned !== null && "twoFactorRedirect" in returned;
}
