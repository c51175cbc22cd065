import fc from "fast-check";
import { expect, test } from "vitest";
import { markupHeight } from "@/lib/embed/markup-height";

const sizes =
  "<style>.embed-timeline{width:316px;height:900px}@media(min-width:640px){.embed-timeline{width:636px;height:300px}}</style>";
const pageOf = (main: string) => `<html><head>${sizes}</head><body>${main}</body></html>`;

test("a figure is as high as the style sheet says at that width", () => {
  const html = pageOf('<main><svg class="fig embed-timeline"><title>not read</title></svg></main>');
  expect(markupHeight(html, 320)).toBe(902);
  expect(markupHeight(html, 800)).toBe(302);
});

test("what is drawn for other widths or for nobody to see takes no room", () => {
  const row = (name: string, height: number) =>
    `<div class="embed-row ${name}"><svg class="fig" width="9" height="${height}"><g></g></svg></div>`;
  const html = pageOf(
    `<main>${row("at-320", 500)}${row("at-640", 40)}<div class="visually-hidden"><p>One</p></div><p class="not-at-640">Two</p></main>`,
  );
  expect(markupHeight(html, 700)).toBe(2 + 8 + 40);
});

test("a sentence takes lines by its whole text, in links and marks as well", () => {
  const words = "seven days before the meeting ".repeat(12);
  const plain = markupHeight(pageOf(`<main><p>${words}</p></main>`), 320);
  const marked = markupHeight(pageOf(`<main><p><a href="x">${words}</a></p></main>`), 320);
  expect(marked).toBe(plain);
  expect(plain).toBeGreaterThan(8 * 22);
});

test("a wider frame is never higher, and a longer text never lower", () => {
  const sentence = fc.array(fc.constantFrom("a", "meeting", "1 December 2025", "Witkoff"), { maxLength: 60 });
  fc.assert(
    fc.property(sentence, fc.integer({ min: 200, max: 600 }), fc.nat({ max: 39 }), (words, width, more) => {
      const html = (list: string[]) =>
        pageOf(`<main><h1>${list.join(" ")}</h1><p>${list.join(" ")}</p></main>`);
      const height = markupHeight(html(words), width) ?? 0;
      expect(markupHeight(html(words), width + more)).toBeLessThanOrEqual(height);
      expect(markupHeight(html([...words, "more"]), width)).toBeGreaterThanOrEqual(height);
    }),
  );
});

test("what it does not know has no height", () => {
  expect(markupHeight("", 640)).toBeNull();
  expect(markupHeight(pageOf('<main><div class="groups-across"></div></main>'), 640)).toBeNull();
});
