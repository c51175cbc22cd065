import { describe, expect, it } from "vitest";
import { knownBrowserOf, knownBrowserValue } from "@/app/_server/auth/known-browser";

describe("a known browser", () => {
  it("is known to its own user, and each to itself", () => {
    const value = knownBrowserValue("ada@example.org");
    const browser = knownBrowserOf(value, "ada@example.org");
    expect(browser).toMatch(/^[0-9a-f-]{36}$/);
    expect(knownBrowserOf(knownBrowserValue("ada@example.org"), "ada@example.org")).not.toBe(browser);
    expect(knownBrowserOf(value, "ben@example.org")).toBeNull();
    expect(value).not.toContain("ada");
  });

  it.each(["", "nothing", ".", null, undefined, false] as const)("is none with the cookie %j", (cookie) => {
    expect(knownBrowserOf(cookie, "ada@example.org")).toBeNull();
  });
});
