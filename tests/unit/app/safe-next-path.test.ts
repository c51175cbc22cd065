import { describe, expect, it } from "vitest";
import { safeNextPath } from "@/app/_server/auth/safe-next-path";

describe("safeNextPath", () => {
  it.each(["/desk", "/desk/contacts/new", "/desk/drafts/1?x=2"])("keeps %s", (path) => {
    expect(safeNextPath(path)).toBe(path);
  });

  it.each([
    "",
    "desk",
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "javascript:alert(1)",
  ])("goes to the desk instead of %j", (path) => {
    expect(safeNextPath(path)).toBe("/desk");
  });
});
