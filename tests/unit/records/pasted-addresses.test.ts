import { describe, expect, it } from "vitest";
import { readPastedAddresses } from "@/lib/records/pasted-addresses";

describe("readPastedAddresses", () => {
  const [one, two] = ["https://www.reuters.com/world/a", "https://tass.com/politics/1,2"];

  it.each([
    ["lines", `${one}\n${two}`],
    ["lines of another system, and blank ones", `\r\n${one}\r\n\r\n${two}\r\n`],
    ["spaces", `  ${one}   ${two} `],
    ["commas and semicolons", `${one}, ${two};`],
  ])("takes addresses apart by %s", (_, text) => {
    expect(readPastedAddresses(text)).toEqual({ addresses: [one, two], refused: null });
  });

  it("takes an address that stands twice once", () => {
    expect(readPastedAddresses(`${one} ${one}`)).toEqual({ addresses: [one], refused: null });
  });

  it("finds none in an empty text, and refuses nothing there", () => {
    expect(readPastedAddresses(" \n ")).toEqual({ addresses: [], refused: null });
  });

  it.each([
    ["not an address", "not"],
    ["javascript:alert(1)", "javascript:alert(1)"],
    [`${one} www.tass.com/1`, "www.tass.com/1"],
  ])("names the word that is no address in %j", (text, refused) => {
    expect(readPastedAddresses(text).refused).toBe(refused);
  });
});
