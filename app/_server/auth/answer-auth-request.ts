import type { Auth } from "./auth";

/** The only addresses of the auth library that are offered, by method. New versions of the library add others unasked. */
const offered: ReadonlySet<string> = new Set([
  "POST /api/auth/sign-in/email",
  "POST /api/auth/sign-out",
  "GET /api/auth/get-session",
  // A browser answers a passkey's challenge by script. What is done to passkeys otherwise goes through our own actions.
  "GET /api/auth/passkey/generate-register-options",
  "POST /api/auth/passkey/verify-registration",
  "GET /api/auth/passkey/generate-authenticate-options",
  "POST /api/auth/passkey/verify-authentication",
]);

/** Answers a request to the auth library; 404 for every address of it but those of the list above. */
export async function answerAuthRequest(
  getAuth: () => Promise<Pick<Auth, "handler">>,
  request: Request,
): Promise<Response> {
  if (!offered.has(`${request.method} ${new URL(request.url).pathname}`)) {
    return new Response("Not found", { status: 404 });
  }
  return (await getAuth()).handler(request);
}
