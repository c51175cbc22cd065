import { describe, expect, test } from "vitest";
import { keptInFront } from "@/app/_server/http/cache-control";
import { contentTag } from "@/app/_server/http/content-tag";

test("what a cache may keep is gone everywhere some minutes after it was withdrawn", () => {
  const [, sharedSeconds, staleSeconds] =
    /^public, max-age=0, s-maxage=(\d+), stale-while-revalidate=(\d+)$/.exec(keptInFront(60)) ?? [];
  expect(Number(sharedSeconds)).toBe(60);
  expect(Number(staleSeconds)).toBeLessThanOrEqual(600);
});

describe("contentTag", () => {
  test("is weak, since the same answer is sent plain and compressed", () => {
    expect(contentTag("a")).toMatch(/^W\/"[\w-]{22}"$/);
    expect(contentTag("a", 3)).toMatch(/^W\/"3\.[\w-]{22}"$/);
  });

  test("follows from the content alone", () => {
    expect(contentTag("a")).toBe(contentTag(new TextEncoder().encode("a")));
    expect(contentTag("a")).not.toBe(contentTag("b"));
  });
});
