import type { Page } from "@playwright/test";

/**
 * Holds back what a page sends to addresses that fit `glob`, where its body holds `text`, until it is released. `isUnderWay`
 * resolves with the first that is held.
 */
export async function holdRequests(
  page: Page,
  glob: string,
  text = "",
): Promise<{ isUnderWay: Promise<void>; release: () => void }> {
  const held = gate();
  const released = gate();
  await page.route(glob, async (route) => {
    if ((route.request().postData() ?? "").includes(text)) {
      held.open();
      await released.isOpen;
    }
    await route.continue();
  });
  return { isUnderWay: held.isOpen, release: released.open };
}

/** Something to wait for until it is opened. */
function gate(): { isOpen: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { isOpen, open };
}
