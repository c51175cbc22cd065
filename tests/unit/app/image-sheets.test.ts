import { expect, test, vi } from "vitest";
import { readImageStyles } from "@/app/_server/images/image-styles";

const reads = vi.hoisted(() => ({ count: 0 }));
vi.mock("node:fs/promises", async (load) => {
  const real = await load<typeof import("node:fs/promises")>();
  const readFile = (...asked: Parameters<typeof real.readFile>) => {
    reads.count += 1;
    return real.readFile(...asked);
  };
  return { ...real, readFile, default: { ...real, readFile } };
});

test("style sheets are read once, whatever accents pictures have", async () => {
  await Promise.all(["#00aa88", "#1a4a8c", null].map(readImageStyles));
  const first = reads.count;
  expect(first).toBeGreaterThan(0);
  await Promise.all(["#7a1fa2", "#1a4a8c", null].map(readImageStyles));
  expect(reads.count).toBe(first);
});
