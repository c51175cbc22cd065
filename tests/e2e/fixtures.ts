import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { type BrowserWatch, watchBrowser } from "./browser-watch";
import { type Instance, startInstance } from "./instance";

interface TestFixtures {
  /** An instance with nothing recorded, for this test alone. */
  emptyInstance: Instance;
  /** What the test may announce as expected; anything else that goes wrong in the browser fails the test. */
  watch: BrowserWatch;
}

interface WorkerFixtures {
  /** An instance with the sample data, shared by the tests that only read. */
  sampleInstance: Instance;
}

/** Playwright's test with instances of the tracker, failing on whatever goes wrong in the browser. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  emptyInstance: async ({ watch }, use) => {
    const instance = await startInstance({ sample: "none" });
    await use(instance);
    watch.end();
    await instance.stop();
  },
  sampleInstance: [
    async ({ browserName: _needsBrowser }, use) => {
      const instance = await startInstance({ sample: "load" });
      await use(instance);
      await instance.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  watch: [
    async ({ context }, use) => {
      const watch = watchBrowser();
      watch.watch(context);
      await use(watch);
      expect(watch.problems(), "what went wrong in the browser").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** The success criteria of WCAG 2.2 at levels A and AA, as axe tags them. */
const wcagTags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Fails with the rule and the elements where the page, as it stands now, breaks WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcagTags).analyze();
  const found = violations.map((violation) => ({
    rule: violation.id,
    elements: violation.nodes.map((node) => node.html),
  }));
  expect(found).toEqual([]);
}

/** Fails where the page is wider than the window, so that it scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflowPx = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflowPx).toBe(0);
}
