import { betterAuth } from "better-auth";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import type { Store } from "@/db/store";
import { userRoles } from "@/lib/records/vocabularies";
import { readEnvironment } from "../environment";
import { getStore } from "../store";
import { authAdapter } from "./auth-adapter";
import { authSecret } from "./auth-secret";
import { networkOf } from "./network-of";
import { createSignInLimiter, type SignInTry } from "./sign-in-limiter";

export const minPasswordLength = 12;
const sessionSeconds = 14 * 24 * 60 * 60;

/** What an auth instance needs to know; `publicUrl` is the one origin that may post to it. */
export interface AuthSettings {
  store: Store;
  secret: string;
  publicUrl: string;
}

/**
 * The auth library over our tables: e-mail and password, no public sign-up (users come from invitations), cookies that
 * scripts cannot read and that travel over https alone where the instance has it.
 */
export function createAuth({ store, secret, publicUrl }: AuthSettings) {
  const limiter = createSignInLimiter();
  return betterAuth({
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl],
    database: authAdapter(store),
    telemetry: { enabled: false },
    logger: { level: "error" },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength, maxPasswordLength: 200 },
    user: { additionalFields: { role: { type: [...userRoles], input: false, required: true } } },
    session: { expiresIn: sessionSeconds, updateAge: 24 * 60 * 60 },
    rateLimit: {
      enabled: true,
      storage: "memory",
      customRules: { "/sign-in/email": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: "backchannel",
      // Said outright: the library would leave both checks out under test.
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: publicUrl.startsWith("https:"),
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax" },
    },
    hooks: {
      // Calls from our own actions pass here too, which the library's own limit does not see.
      before: createAuthMiddleware(async (context) => {
        if (context.path !== "/sign-in/email") return;
        if (!limiter.begin(tryOf(context), Date.now())) {
          throw new APIError("TOO_MANY_REQUESTS", {
            message: "Too many tries. Wait five minutes and sign in again.",
          });
        }
      }),
      after: createAuthMiddleware(async (context) => {
        if (context.path === "/sign-in/email" && context.context.newSession) limiter.succeed(tryOf(context));
      }),
    },
    plugins: [nextCookies()],
  });
}

export type Auth = ReturnType<typeof createAuth>;

/** Who tries to sign in, as far as the request tells. */
function tryOf({ body, headers }: { body?: unknown; headers?: Headers | undefined }): SignInTry {
  const network = networkOf(headers);
  const email =
    typeof body === "object" && body !== null && "email" in body && typeof body.email === "string"
      ? body.email.trim().toLowerCase()
      : "";
  return { network, email };
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
