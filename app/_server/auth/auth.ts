import { passkey } from "@better-auth/passkey";
import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins/two-factor";
import { findAuthRows } from "@/db/queries/instance/find-auth-rows";
import type { Store } from "@/db/store";
import { minPasswordLength } from "@/lib/accounts/account-fields";
import { userRoles } from "@/lib/records/vocabularies";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import { authAdapter } from "./auth-adapter";
import { authSecret } from "./auth-secret";
import { demandUserCheck, requireUserCheck } from "./passkey-user-check";
import { suspendedCode } from "./sign-in-fault";
import { signInPlugin } from "./sign-in-plugin";

const appName = "Backchannel";
const sessionSeconds = 14 * 24 * 60 * 60;
/** For how long after signing in a passkey can be added, in seconds: one is a way in for good. */
const freshSeconds = 60 * 60;

/** What an auth instance needs to know; `publicUrl` is the one origin that may post to it. */
export interface AuthSettings {
  store: Store;
  secret: string;
  publicUrl: string;
}

/**
 * The auth library over our tables: e-mail and password with an optional second step, and passkeys; no public sign-up (users
 * come from invitations), no sign-in of suspended users, cookies that scripts cannot read and that travel over https alone
 * where the instance has it. Secrets and backup codes of the second step are stored encrypted with `secret`.
 */
export function createAuth({ store, secret, publicUrl }: AuthSettings) {
  return betterAuth({
    appName,
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl],
    database: authAdapter(store),
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength: 200 },
    user: {
      additionalFields: {
        role: { type: [...userRoles], input: false, required: true },
        suspendedAt: { type: "date", input: false, required: false },
      },
    },
    session: { expiresIn: sessionSeconds, updateAge: 24 * 60 * 60, freshAge: freshSeconds },
    rateLimit: {
      enabled: true,
      storage: "memory",
      customRules: {
        "/sign-in/email": { window: 60, max: 10 },
        "/passkey/*": { window: 60, max: 30 },
      },
    },
    advanced: {
      cookiePrefix: "backchannel",
      // Said outright: the library would leave both checks out under test.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    databaseHooks: {
      // Every way of signing in ends here, so this one refusal holds for all of them.
      session: { create: { before: (session) => refuseSuspended(store, session.userId) } },
    },
    hooks: { after: demandUserCheck },
    plugins: [
      twoFactor({ issuer: appName, accountLockout: { maxFailedAttempts: 10, durationSeconds: 15 * 60 } }),
      passkey({
        rpID: new URL(publicUrl).hostname,
        rpName: appName,
        origin: publicUrl,
        // The browser finds the key by itself: nobody types an address first.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: { afterVerification: async ({ verification }) => requireUserCheck(verification) },
        authentication: { afterVerification: async ({ verification }) => requireUserCheck(verification) },
        advanced: { webAuthnChallengeCookie: "passkey_challenge" },
      }),
      signInPlugin(store),
      nextCookies(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

async function refuseSuspended(store: Store, userId: string): Promise<void> {
  const where = { field: "id", operator: "eq", value: userId, connector: "AND", mode: "sensitive" } as const;
  const [user] = await findAuthRows(store, { model: "user", where: [where], limit: 1 });
  if (user?.suspendedAt == null) return;
  throw new APIError("FORBIDDEN", { code: suspendedCode, message: "This user is suspended." });
}

const key = Symbol.for("backchannel.auth");
const holder: typeof globalThis & { [key]?: Promise<Auth> } = globalThis;

/** The auth instance of the running server; one, so that its counts of tries hold. */
export function getAuth(): Promise<Auth> {
  holder[key] ??= makeAuth().catch((error: unknown) => {
    delete holder[key];
    throw error;
  });
  return holder[key];
}

async function makeAuth(): Promise<Auth> {
  const environment = readEnvironment();
  return createAuth({
    store: getStore(),
    secret: await authSecret(environment),
    publicUrl: environment.publicUrl,
  });
}
