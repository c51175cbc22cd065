import { expect, test } from "./fixtures";
import { serveHostSite } from "./host-site";
import { addressesOf, closeHosts, expectWholeFrame, hosts, strictHost } from "./strict-host";

const moscowSlug = "steve-witkoff-and-vladimir-putin-meet-in-moscow-2025-12-02";

test.afterEach(closeHosts);

test("what the host wrote inside stands until there is an embed, and where there can be none", async ({
  sampleInstance: { url },
  page,
}) => {
  const inside = '<a href="https://tracker.example/">Read it there</a>';
  const body = `<backchannel-event>${inside}</backchannel-event><div data-backchannel="map">${inside}</div>
    <backchannel-timeline id="last">${inside}</backchannel-timeline>`;
  await page.goto(await strictHost(url, body, { head: "" }));
  await expect(page.getByRole("link", { name: "Read it there" })).toHaveCount(3);
  await page.goto(await strictHost(url, body));
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Read it there" })).toHaveCount(2);
  await expect(page.locator("#last").getByText("Read it there")).toBeHidden();
  await page.evaluate(
    (slug) => document.querySelector("backchannel-event")?.setAttribute("slug", slug),
    moscowSlug,
  );
  await expect(page.locator("iframe")).toHaveCount(2);
  await page.evaluate(() => document.querySelector("backchannel-event")?.removeAttribute("slug"));
  await expect(page.locator("iframe")).toHaveCount(1);
  await expect(page.getByRole("link", { name: "Read it there" })).toHaveCount(2);
});

test("where the host's policy lets no frame in, what the host wrote inside stands", async ({
  sampleInstance: { url },
  page,
  watch,
}) => {
  watch.expectProblem(/violates the following Content Security Policy|failed: csp/);
  const inside = '<a href="https://tracker.example/">Read it there</a>';
  const host = await serveHostSite(
    `<backchannel-latest>${inside}</backchannel-latest><div data-backchannel="timeline">${inside}</div>`,
    {
      policy: `script-src ${url}; frame-src 'none'`,
      head: `<script src="${url}/embed.js"></script>`,
    },
  );
  hosts.push(host);
  await page.goto(host.url);
  for (const link of await page.getByRole("link", { name: "Read it there" }).all())
    await expect(link).toBeVisible();
  await expect(page.getByRole("link", { name: "Read it there" })).toHaveCount(2);
  await expect(page.locator("iframe")).toHaveCount(0);
});

test("a misspelt attribute of an element is named in its frame; the host's own attributes are not read", async ({
  sampleInstance: { url },
  page,
  watch,
}) => {
  watch.expectProblem(/400/);
  await page.goto(
    await strictHost(
      url,
      `<backchannel-timeline trak="us-ukraine"></backchannel-timeline>
      <backchannel-latest class="a" id="b" tabindex="0" role="figure" aria-label="c" data-v-1="" v-cloak=""></backchannel-latest>`,
    ),
  );
  const frames = page.locator("iframe");
  await expect(
    frames
      .first()
      .contentFrame()
      .getByText(/^trak: There is no such parameter/),
  ).toBeVisible();
  expect((await addressesOf(page)).at(-1)).toBe(`${url}/embed/latest?size=report`);
});

test("only the embed itself can set its height", async ({ sampleInstance: { url }, page }) => {
  await page.goto(await strictHost(url, `<backchannel-event slug="${moscowSlug}"></backchannel-event>`));
  const frame = page.locator("iframe");
  await expectWholeFrame(frame);
  const height = await frame.evaluate((element) => element.clientHeight);
  // The host's own window, with the right words and the wrong source; and our frame with words that are no height.
  await page.evaluate(async (origin) => {
    window.postMessage({ type: "backchannel:height", height: 9000 }, "*");
    window.dispatchEvent(
      new MessageEvent("message", {
        origin,
        source: window,
        data: { type: "backchannel:height", height: 9000 },
      }),
    );
    const source = document
      .querySelector("backchannel-event")
      ?.shadowRoot?.querySelector("iframe")?.contentWindow;
    for (const [from, told] of [
      ["https://other.example", 9000],
      ["null", 9000],
      [origin, -1],
      [origin, Number.NaN],
      [origin, 1e9],
      [origin, "9000px"],
    ] as const) {
      const data = { type: "backchannel:height", height: told };
      window.dispatchEvent(new MessageEvent("message", { origin: from, source: source ?? null, data }));
    }
    for (const data of [null, "text", 5, { type: "other" }]) window.postMessage(data, "*");
    await new Promise<void>((resolve) => {
      window.addEventListener("message", ({ data }) => data === "last" && resolve());
      window.postMessage("last", "*");
    });
  }, url);
  expect(await frame.evaluate((element) => element.clientHeight)).toBe(height);
});
