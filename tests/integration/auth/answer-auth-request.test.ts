import { describe, expect, it } from "vitest";
import { answerAuthRequest } from "@/app/_server/auth/answer-auth-request";
import { createAuth } from "@/app/_server/auth/auth";
import { freshDatabase } from "../fresh-database";

const publicUrl = "http://localhost:3000";

describe("the addresses of the auth library", () => {
  it("are signing in, signing out, reading one's session and answering for a passkey, each by its method alone", async () => {
    const auth = createAuth({
      store: freshDatabase().store,
      secret: "a secret that is long enough for tests",
      publicUrl,
    });
    // The library answers 404 itself where it has nothing, so what it answers is told apart from what never reaches it.
    const reached: string[] = [];
    const handler = (request: Request) => {
      reached.push(`${request.method} ${new URL(request.url).pathname}`);
      return auth.handler(request);
    };
    const statusOf = async (method: string, path: string) => {
      const request = new Request(`${publicUrl}/api/auth${path}`, {
        method,
        headers: { "content-type": "application/json", origin: publicUrl },
        ...(method === "GET" ? {} : { body: "{}" }),
      });
      return (await answerAuthRequest(async () => ({ handler }), request)).status;
    };
    expect(await statusOf("GET", "/get-session")).toBe(200);
    expect(await statusOf("POST", "/sign-in/email")).toBe(400);
    expect(await statusOf("POST", "/sign-out")).toBe(200);
    expect(await statusOf("GET", "/passkey/generate-authenticate-options")).toBe(200);
    expect(await statusOf("POST", "/passkey/verify-authentication")).toBe(400);
    expect(await statusOf("GET", "/passkey/generate-register-options")).toBe(401);
    expect(await statusOf("POST", "/passkey/verify-registration")).toBe(400);
    expect(reached).toEqual([
      "GET /api/auth/get-session",
      "POST /api/auth/sign-in/email",
      "POST /api/auth/sign-out",
      "GET /api/auth/passkey/generate-authenticate-options",
      "POST /api/auth/passkey/verify-authentication",
      "GET /api/auth/passkey/generate-register-options",
      "POST /api/auth/passkey/verify-registration",
    ]);
    for (const [method, path] of [
      ["GET", "/ok"],
      ["GET", "/error"],
      ["GET", "/list-sessions"],
      ["GET", "/sign-in/email"],
      ["POST", "/get-session"],
      ["POST", "/sign-up/email"],
      ["POST", "/update-session"],
      ["POST", "/update-user"],
      ["POST", "/change-password"],
      ["POST", "/request-password-reset"],
      ["POST", "/reset-password"],
      ["GET", "/reset-password/token"],
      ["POST", "/two-factor/enable"],
      ["POST", "/two-factor/disable"],
      ["POST", "/two-factor/verify-totp"],
      ["POST", "/two-factor/verify-backup-code"],
      ["POST", "/two-factor/get-totp-uri"],
      ["POST", "/two-factor/generate-backup-codes"],
      ["POST", "/two-factor/view-backup-codes"],
      ["GET", "/passkey/list-user-passkeys"],
      ["POST", "/passkey/delete-passkey"],
      ["POST", "/passkey/update-passkey"],
      ["GET", "/passkey/verify-authentication"],
      ["POST", "/sign-in/email/"],
      ["POST", "//sign-in/email"],
    ] as const) {
      expect([method, path, await statusOf(method, path)]).toEqual([method, path, 404]);
    }
    expect(reached).toHaveLength(7);
  });
});
