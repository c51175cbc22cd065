import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./tests/verify/find-browser.mjs";

const browserPath = findBrowser();
const isRoot = process.getuid?.() === 0;

/** What also runs with the browser in other zones: every date must be the same there. */
const zonesSpec = ["zones.spec.ts", "main-job.spec.ts"];

const desktop = { ...devices["Desktop Chrome"], viewport: { width: 1440, height: 900 } };

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    locale: "en-GB",
    trace: "retain-on-failure",
    launchOptions: {
      ...(browserPath === null ? {} : { executablePath: browserPath }),
      // The sandbox of Chromium does not start as root.
      chromiumSandbox: !isRoot,
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--disable-quic",
      ],
    },
  },
  projects: [
    { name: "desktop", use: desktop },
    { name: "kiritimati", testMatch: zonesSpec, use: { ...desktop, timezoneId: "Pacific/Kiritimati" } },
    { name: "los-angeles", testMatch: zonesSpec, use: { ...desktop, timezoneId: "America/Los_Angeles" } },
  ],
});
