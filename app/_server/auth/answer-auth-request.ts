import type { Auth } from "./auth";

/** The only addresses of the auth library that are offered, by method. New versions of the library add others unasked. */
const offered: ReadonlySet<string> = new Set([
  "POST /api/auth/sign-in/email",
  "POST /api/auth/sign-out",
  "GET /api/auth/get-session",
]);

/** Answers a request to the auth library; 404 for every address of it but signing in and out and reading one's session. */
export async function answerAuthRequest(
  getAuth: () => Promise<Pick<Auth, "handler">>,
  request: Request,
): Promise<Response> {
  if (!offered.has(`${request.method} ${new URL(request.url).pathname}`)) {
    return new Response("Not found", { status: 404 });
  }
  return (await getAuth()).handler(request);
}
