import { expect, test } from "vitest";
import { embedStyles } from "@/app/_server/embed/embed-styles";

const markup = '<svg class="fig"><a class="fig-mark" href="/"><rect class="fig-target"/></a></svg>';

test("the mark that has the focus is outlined, under the pointer too, and in the reader's own colours where they are forced", async () => {
  const styles = await embedStyles(markup, { theme: null, accent: null });
  // Of rules with the same weight the last one counts.
  const outlines = [...styles.matchAll(/\.fig-mark:([\w-]+) \.fig-target\{stroke:([^;}]+)/g)].map(
    ([, state, stroke]) => `${state} ${stroke}`,
  );
  expect(outlines).toEqual(["hover var(--edge)", "focus-visible var(--focus)", "focus-visible Highlight"]);
  expect(styles).toMatch(
    /@media \(forced-colors:active\)\{(?:[^{}]+\{[^{}]*\})*?\.fig-mark:focus-visible \.fig-target\{stroke:Highlight\}/,
  );
});
