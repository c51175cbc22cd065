import { describe, expect, it } from "vitest";
import { isKnownTag } from "@/app/_server/http/is-known-tag";

describe("isKnownTag", () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", W/"a"', true],
    ["*", true],
    [null, false],
    ["", false],
    ['"b", "aa"', false],
    ["a", false],
  ])("%s", (header, isKnown) => {
    for (const etag of ['"a"', 'W/"a"']) expect(isKnownTag(header, etag)).toBe(isKnown);
  });
});
