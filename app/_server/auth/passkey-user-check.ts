import { APIError, createAuthMiddleware } from "better-auth/api";

/**
 * A passkey signs in without a password or a code, so it must be two things at once: a device, and a PIN, finger or face that
 * the device checked. The passkey plugin asks for that check only as a preference when somebody signs in, and accepts an
 * answer without it; here it is asked for and insisted on.
 */
export const demandUserCheck = createAuthMiddleware(async (context) => {
  if (context.path !== "/passkey/generate-authenticate-options") return;
  const options = context.context.returned;
  if (typeof options !== "object" || options === null || !("challenge" in options)) return;
  return context.json({ ...options, userVerification: "required" });
});

/** Throws an APIError where the device did not check who used it. */
export function requireUserCheck(verification: {
  registrationInfo?: { userVerified: boolean } | undefined;
  authenticationInfo?: { userVerified: boolean };
}): void {
  const info = verification.authenticationInfo ?? verification.registrationInfo;
  if (info?.userVerified === true) return;
  throw new APIError("UNAUTHORIZED", {
    code: "PASSKEY_WITHOUT_USER_CHECK",
    message: "This passkey asked for no PIN, finger or face. Set one up on the device, then try again.",
  });
}
