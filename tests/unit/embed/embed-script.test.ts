import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { GET } from "@/app/embed.js/route";
import { embedHeight } from "@/lib/embed/embed-height";
import { embedWidgets } from "@/lib/embed/embed-widget";
import { embedParameterNames } from "@/lib/embed/widget-parameters";

const source = readFileSync("app/embed.js/embed-script.js", "utf8");

/** The words in the first list after `name`. */
function listAfter(name: string): string[] {
  const [, inside = ""] = new RegExp(`const ${name} = \\[([^\\]]*)\\]`).exec(source) ?? [];
  return [...inside.matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word);
}

describe("the script of hosts", () => {
  it("reads every parameter of an embed; the size it asks for itself", () => {
    expect(listAfter("parameters")).toEqual(embedParameterNames.filter((name) => name !== "size"));
  });

  it("begins with the heights that the embeds have elsewhere", () => {
    for (const widget of embedWidgets) {
      const [, inside = ""] = new RegExp(`\\n {4}${widget}: \\[([^\\]]*)\\]`).exec(source) ?? [];
      const [narrow, middle = narrow, wide = middle] = inside.split(", ").slice(1).map(Number);
      expect(
        [320, 640, 960].map((width) => embedHeight(widget, width)),
        widget,
      ).toEqual([narrow, middle, wide]);
    }
  });

  it("is within 3 KB compressed, has the instance's address in it and no comment, and still is a script", async () => {
    const text = await (await GET(new Request("https://tracker.example/embed.js"))).text();
    expect(gzipSync(text, { level: 6 }).byteLength).toBeLessThanOrEqual(3000);
    expect(text).not.toContain("instance.invalid");
    expect(text).not.toMatch(/^\s*(\/\/|\/\*)/m);
    expect(text.split("\n").filter((line) => line.trim() !== "").length).toBeGreaterThan(100);
  });
});
