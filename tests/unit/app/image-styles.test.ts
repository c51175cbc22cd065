import { describe, expect, it } from "vitest";
import { renderPng } from "@/app/_server/images/image-png";
import { readImageStyles } from "@/app/_server/images/image-styles";
import { inlineImageStyles } from "@/app/_server/images/inline-image-styles";
import { accentColours } from "@/lib/embed/accent-colours";
import { onlyXmlCharacters } from "@/lib/exchange/xml-characters";

const paper = '<svg><rect class="image-paper" x="0"></rect></svg>';

describe("styles of pictures", () => {
  it("stand in the elements, with the colours of the theme and nothing left to resolve", async () => {
    const { light, dark } = await readImageStyles();
    expect(inlineImageStyles(paper, light)).toBe('<svg><rect x="0" fill="#ffffff"></rect></svg>');
    expect(inlineImageStyles(paper, dark)).toBe('<svg><rect x="0" fill="#14161a"></rect></svg>');
    const values = [...light, ...dark].flatMap(({ declarations }) => declarations.map(([, value]) => value));
    expect(values.filter((value) => value.includes("var("))).toEqual([]);
    expect(values.length).toBeGreaterThan(100);
  });

  it("have the colours of an accent in place of those of contacts, and no other changed", async () => {
    const [plain, own, again] = [
      await readImageStyles(),
      await readImageStyles("#00aa88"),
      await readImageStyles(),
    ];
    expect(again).toEqual(plain);
    const { contact } = accentColours("#00aa88").light;
    const changed = own.light.flatMap(({ declarations }, at) =>
      declarations.filter(([, value], which) => value !== plain.light[at]?.declarations[which]?.[1]),
    );
    expect(changed.map(([, value]) => value)).toContain(contact);
    const ours = new Set(Object.values(accentColours("#00aa88").light));
    expect(changed.filter(([, value]) => !ours.has(value))).toEqual([]);
    expect(own.light.map(({ path, weight }) => ({ path, weight }))).toEqual(
      plain.light.map(({ path, weight }) => ({ path, weight })),
    );
  });

  it("take the weightier rule, and an outer class only where it is outside", () => {
    const rules = [
      { path: [{ element: null, classes: ["a"] }], weight: 1, declarations: [["fill", "red"]] },
      {
        path: [
          { element: "g", classes: ["outer"] },
          { element: null, classes: ["a"] },
        ],
        weight: 2,
        declarations: [["fill", "blue"]],
      },
    ] satisfies Parameters<typeof inlineImageStyles>[1];
    expect(
      inlineImageStyles(
        '<svg><g class="outer"><path class="a"></path></g><path class="a b"></path></svg>',
        rules,
      ),
    ).toBe('<svg><g><path fill="blue"></path></g><path fill="red"></path></svg>');
  });

  it("leave out what is for the pointer alone, with what is inside it", async () => {
    const { light } = await readImageStyles();
    expect(
      inlineImageStyles('<svg><g class="fig-target"><rect></rect>a</g><text>b &lt; c</text></svg>', light),
    ).toBe("<svg><text>b &lt; c</text></svg>");
  });
});

describe("a picture with a control character in its text", () => {
  const svg = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15">${text}</text></svg>`;

  it("is drawn without it, at the scale that is asked for", async () => {
    const text = `a${String.fromCharCode(0x0b)}b\n${String.fromCharCode(0xd800)}Щ`;
    expect(onlyXmlCharacters(text)).toBe("ab\nЩ");
    await expect(renderPng(svg(text), 1)).rejects.toThrow();
    const png = Buffer.from(await renderPng(svg(onlyXmlCharacters(text)), 3));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 60]);
  });

  it("has letters and no boxes for Cyrillic and Greek: they differ from each other", async () => {
    const [first, second, missing] = await Promise.all(
      ["ЩЖ", "Ωλ", "\u{10ffff}\u{10ffff}"].map(async (text) => Buffer.from(await renderPng(svg(text), 1))),
    );
    expect(first?.equals(second ?? Buffer.of())).toBe(false);
    expect(first?.equals(missing ?? Buffer.of())).toBe(false);
  });
});
