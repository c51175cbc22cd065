import { describe, expect, it } from "vitest";
import { requireUserCheck } from "@/app/_server/auth/passkey-user-check";

describe("requireUserCheck", () => {
  it("lets a passkey through whose device checked who used it", () => {
    expect(() => requireUserCheck({ registrationInfo: { userVerified: true } })).not.toThrow();
    expect(() => requireUserCheck({ authenticationInfo: { userVerified: true } })).not.toThrow();
  });

  it.each([
    {},
    { registrationInfo: undefined },
    { registrationInfo: { userVerified: false } },
    { authenticationInfo: { userVerified: false } },
    { registrationInfo: { userVerified: true }, authenticationInfo: { userVerified: false } },
  ])("refuses %j", (verification) => {
    expect(() => requireUserCheck(verification)).toThrow(
      expect.objectContaining({
        statusCode: 401,
        body: expect.objectContaining({ code: "PASSKEY_WITHOUT_USER_CHECK" }),
      }),
    );
  });
});
