import { APIError } from "better-auth/api";
import { describe, expect, it } from "vitest";
import { signInFault, suspendedCode } from "@/app/_server/auth/sign-in-fault";

const refusal = (status: ConstructorParameters<typeof APIError>[0], code?: string) =>
  new APIError(status, { message: "As the library says it.", ...(code === undefined ? {} : { code }) });

describe("signInFault", () => {
  it.each([
    ["INVALID_TWO_FACTOR_COOKIE", "UNAUTHORIZED"],
    ["TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE", "BAD_REQUEST"],
    ["TOTP_NOT_ENABLED", "BAD_REQUEST"],
    ["BACKUP_CODES_NOT_ENABLED", "BAD_REQUEST"],
    ["TOTP_ALREADY_ENABLED", "BAD_REQUEST"],
    ["TWO_FACTOR_NOT_ENABLED", "BAD_REQUEST"],
    [undefined, "CONFLICT"],
  ] as const)("has what was under way begun again after %s", (code, status) => {
    expect(signInFault(refusal(status, code))).toMatchObject({ isOver: true });
  });

  it("says in our words what can be mended on the spot", () => {
    for (const error of [
      refusal("UNAUTHORIZED", "INVALID_CODE"),
      refusal("FORBIDDEN", suspendedCode),
      refusal("TOO_MANY_REQUESTS"),
    ]) {
      const { message, isOver } = signInFault(error);
      expect(isOver).toBe(false);
      expect(message).not.toBe("As the library says it.");
    }
  });

  it("throws on what is no refusal, and on one that it does not know", () => {
    for (const error of [new Error("Disk full."), refusal("BAD_REQUEST", "SOMETHING_NEW")]) {
      expect(() => signInFault(error)).toThrow(error);
    }
  });
});
