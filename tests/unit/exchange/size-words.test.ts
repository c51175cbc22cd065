import { expect, it } from "vitest";
import { sizeWords } from "@/lib/exchange/size-words";

it.each([
  [0, "0 bytes"],
  [1, "1 byte"],
  [999, "999 bytes"],
  [1_000, "1 KB"],
  [96_400, "96 KB"],
  [999_499, "999 KB"],
  [999_500, "1.0 MB"],
  [1_440_000, "1.4 MB"],
  [9_960_000, "10 MB"],
  [123_400_000, "123 MB"],
])("%i bytes are %s", (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
