import type { BrowserContext } from "@playwright/test";

/** Keeps what goes wrong in a browser: console errors, uncaught errors, refused or foreign requests. */
export interface BrowserWatch {
  /** What went wrong and was not announced as expected, a line each. */
  readonly problems: () => readonly string[];
  /** Announces problems that belong to the test: every line that matches is left out. */
  readonly expectProblem: (pattern: RegExp) => void;
  /** Watches one more context; those that the test's own page belongs to are watched already. */
  readonly watch: (context: BrowserContext) => void;
}

/** Hosts that a page may ask: the instance under test and pages that the tests serve themselves. */
const ownHosts = new Set(["localhost", "127.0.0.1"]);

/** Starts with nothing watched and nothing expected. */
export function watchBrowser(): BrowserWatch {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  return {
    problems: () => lines.filter((line) => !expected.some((pattern) => pattern.test(line))),
    expectProblem: (pattern) => {
      expected.push(pattern);
    },
    watch: (context) => {
      context.on("console", (message) => {
        if (message.type() === "error") lines.push(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => lines.push(`uncaught: ${error.error().message}`));
      context.on("response", (response) => {
        if (response.status() >= 400) lines.push(`response: ${response.status()} ${response.url()}`);
      });
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && !ownHosts.has(url.hostname))
          lines.push(`foreign: ${url.href}`);
      });
      context.on("requestfailed", (request) => {
        // A page that is left breaks off what it was still loading.
        const reason = request.failure()?.errorText ?? "";
        if (reason !== "net::ERR_ABORTED") lines.push(`failed: ${reason} ${request.url()}`);
      });
    },
  };
}
