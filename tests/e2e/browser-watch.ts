import type { BrowserContext } from "@playwright/test";

/** Keeps what goes wrong in a browser: console errors, uncaught errors, refused or foreign requests. */
export interface BrowserWatch {
  /** What went wrong and was not announced as expected, a line each. */
  readonly problems: () => readonly string[];
  /** Announces problems that belong to the test: every line that matches is left out. */
  readonly expectProblem: (pattern: RegExp) => void;
  /** Watches one more context; those that the test's own page belongs to are watched already. */
  readonly watch: (context: BrowserContext) => void;
  /** Ends the watch: what fails because the server is then stopped is no fault of a page. */
  readonly end: () => void;
}

/** Hosts that a page may ask: the instance under test and pages that the tests serve themselves. */
const ownHosts = new Set(["localhost", "127.0.0.1"]);

/** Starts with nothing watched and nothing expected. */
export function watchBrowser(): BrowserWatch {
  const lines: string[] = [];
  const expected: RegExp[] = [];
  let isOver = false;
  const note = (line: string) => {
    if (!isOver) lines.push(line);
  };
  return {
    end: () => {
      isOver = true;
    },
    problems: () => lines.filter((line) => !expected.some((pattern) => pattern.test(line))),
    expectProblem: (pattern) => {
      expected.push(pattern);
    },
    watch: (context) => {
      context.on("console", (message) => {
        if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => note(`uncaught: ${error.error().message}`));
      context.on("response", (response) => {
        if (response.status() >= 400) note(`response: ${response.status()} ${response.url()}`);
      });
      context.on("request", (request) => {
        const url = new URL(request.url());
        if (url.protocol.startsWith("http") && !ownHosts.has(url.hostname)) note(`foreign: ${url.href}`);
      });
      context.on("requestfailed", (request) => {
        // A page that is left breaks off what it was still loading.
        const reason = request.failure()?.errorText ?? "";
        if (reason !== "net::ERR_ABORTED") note(`failed: ${reason} ${request.url()}`);
      });
    },
  };
}
