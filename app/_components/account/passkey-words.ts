/** What to say of a passkey that was not taken, by the code of the library or of the browser's half of it. */
export function passkeyFault(error: { code?: string | undefined; status?: number }): string {
  switch (error.code) {
    case "AUTH_CANCELLED":
    case "REGISTRATION_CANCELLED":
    case "ERROR_CEREMONY_ABORTED":
    case "ERROR_PASSTHROUGH_SEE_CAUSE_PROPERTY":
      return "No passkey was given. Nothing was changed.";
    case "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED":
      return "This device holds a passkey for you already.";
    case "PASSKEY_NOT_FOUND":
      return "This passkey is not known here. It may have been removed.";
    case "PASSKEY_WITHOUT_USER_CHECK":
      return "The device asked for no PIN, finger or face. Set one up on it, then try again.";
    case "USER_SUSPENDED":
      return "This user is suspended. Ask an administrator of this site.";
    case "SESSION_NOT_FRESH":
      return "A passkey can be added within an hour of signing in. Sign out, sign in again, then add it.";
    default:
      return error.status === 429
        ? "Too many tries. Wait a minute and try again."
        : "The passkey was not taken. Try again, or sign in with the password.";
  }
}
