import fc from "fast-check";
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
    "/.//elsewhere.example",
    "/x/..//elsewhere.example",
    "/%2e//elsewhere.example",
    "/x/%2E%2e//elsewhere.example",
    "/./\\elsewhere.example",
    "javascript:alert(1)",
  ])("goes to the desk instead of %j", (path) => {
    expect(safeNextPath(path)).toBe("/desk");
  });

  it("stays on this site, as a browser reads the answer, whatever is asked for", () => {
    const piece = fc.constantFrom(
      "/",
      "\\",
      ".",
      "..",
      "%2e",
      "%2F",
      "\t",
      "\n",
      " ",
      "@",
      ":",
      "?",
      "#",
      "a.example",
    );
    const asked = fc.array(piece, { maxLength: 8 }).map((pieces) => `/${pieces.join("")}`);
    const site = "https://site.example";
    fc.assert(
      fc.property(fc.oneof(asked, fc.string()), (next) => {
        expect(new URL(safeNextPath(next), `${site}/sign-in`).origin).toBe(site);
      }),
      { numRuns: 2_000 },
    );
  });
});
