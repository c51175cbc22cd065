import type { Locator, Page } from "@playwright/test";
import { expect } from "./fixtures";
import { type HostSite, serveHostSite } from "./host-site";

/** Sites of the present test, closed after it. */
export const hosts: HostSite[] = [];
/** For each spec to run after its tests. */
export async function closeHosts(): Promise<void> {
  for (const host of hosts.splice(0)) await host.close();
}

/** A site that lets nothing in but our script and our frames, and no style that stands in markup. */
export async function strictHost(
  instance: string,
  body: string,
  { head, isIsolated = false }: { head?: string; isIsolated?: boolean } = {},
): Promise<string> {
  const policy = [
    "default-src 'none'",
    `script-src ${instance}`,
    `frame-src ${instance}`,
    "style-src 'self'",
    `img-src data:${isIsolated ? ` ${instance}` : ""}`,
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  const host = await serveHostSite(body, {
    policy,
    isIsolated,
    head: head ?? `<script src="${instance}/embed.js"></script>`,
  });
  hosts.push(host);
  return host.url;
}

/** Waits until the frame is as high as what it shows, with no scrollbar. */
export async function expectWholeFrame(frame: Locator): Promise<void> {
  await frame.scrollIntoViewIfNeeded();
  const inside = frame.contentFrame().locator("html");
  await expect(frame.contentFrame().getByRole("heading").first()).toBeVisible();
  await expect
    .poll(async () => {
      const box = await frame.boundingBox();
      const heights = await inside.evaluate((root) => [
        root.getBoundingClientRect().height,
        root.scrollHeight,
      ]);
      return heights.map((height) => Math.round(Math.ceil(height) - (box?.height ?? 0)));
    })
    .toEqual([0, 0]);
}

/** The address of each frame, in order. */
export function addressesOf(page: Page): Promise<string[]> {
  return page
    .locator("iframe")
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute("src") ?? ""));
}
