import { isAPIError } from "better-auth/api";

/** What the auth library says of a user who is suspended. */
export const suspendedCode = "USER_SUSPENDED";
/** What it says of a try that came too soon after others. */
export const busyCode = "SIGN_IN_BUSY";

export const tooManyTries = "Too many tries from here. Wait five minutes and try again.";

const messages = new Map([
  [suspendedCode, "This user is suspended. Ask an administrator of this site."],
  [busyCode, "Many people try to sign in as this user just now. Try again in a few seconds."],
  ["INVALID_EMAIL_OR_PASSWORD", "No user has this address and password. Check both."],
  ["INVALID_PASSWORD", "This is not your present password."],
  [
    "INVALID_CODE",
    "This code does not serve. Codes change every 30 seconds: write the one that is shown now.",
  ],
  ["INVALID_BACKUP_CODE", "This backup code does not serve. Each serves once."],
  [
    "ACCOUNT_TEMPORARILY_LOCKED",
    "Too many wrong codes. The second step is closed for fifteen minutes from the last one.",
  ],
]);

/** Codes after which what was under way has to be begun again; the last four mean that the second step was changed meanwhile. */
const overCodes = new Set([
  "INVALID_TWO_FACTOR_COOKIE",
  "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE",
  "TOTP_NOT_ENABLED",
  "BACKUP_CODES_NOT_ENABLED",
  "TOTP_ALREADY_ENABLED",
  "TWO_FACTOR_NOT_ENABLED",
]);

/** Two backup codes at the same moment: the library gives up, and takes no further code of this sign-in. */
const conflictStatus = 409;

/** What to say of a refusal of the auth library; "over" where the sign-in has to be begun again. Throws what is no refusal. */
export function signInFault(error: unknown): { message: string; isOver: boolean } {
  if (!isAPIError(error)) throw error;
  const code = typeof error.body?.code === "string" ? error.body.code : "";
  if (overCodes.has(code) || error.statusCode === conflictStatus) {
    return { message: "Begin the sign-in again.", isOver: true };
  }
  const message = messages.get(code);
  if (message !== undefined) return { message, isOver: false };
  if (error.statusCode === 429) return { message: tooManyTries, isOver: false };
  throw error;
}
