import { expect, type Locator, type Page } from "@playwright/test";
import { dayNumber } from "@/lib/dates/civil-day";

/** The parts of the timeline page that its tests look at. */
export interface TimelinePage {
  /** The figure of the whole period. */
  readonly year: Locator;
  /** The figure of the magnified days. */
  readonly days: Locator;
  /** The frame of the magnified days on the overview. */
  readonly overview: Locator;
  /** "Magnified: 17 November to 17 December 2025". */
  readonly magnified: Locator;
  /** How many of all events are shown, in the heading of the figure. */
  readonly count: Locator;
  /** The panel with the opened event or list. */
  readonly panel: Locator;
  /** The rows of the table, without its head. */
  readonly rows: Locator;
}

/** Opens `/` with a query ("" or "?…") and waits until its script has taken the figures over. */
export async function openTimeline(page: Page, url: string, query = ""): Promise<TimelinePage> {
  await page.goto(`${url}/${query}`);
  const timeline = timelineOf(page);
  await expect(timeline.overview).toBeVisible();
  return timeline;
}

/** The parts of the timeline that the page shows now. */
export function timelineOf(page: Page): TimelinePage {
  return {
    year: page.getByLabel(/^Contacts and announcements, .* events$/),
    days: page.getByLabel(/^Contacts and announcements, .* magnified$/),
    overview: page.getByRole("slider", { name: /^Magnified days/ }),
    magnified: page.getByRole("heading", { name: /^Magnified: / }),
    count: page.locator(".figure-count"),
    panel: page.getByRole("region", { name: "Details" }),
    rows: page.getByRole("table", { name: "The events of the figure" }).locator("tbody tr"),
  };
}

/** The magnified days in the address; null where it names none. */
export function frameOf(page: Page): { from: string; to: string } | null {
  const [from, to] = new URL(page.url()).searchParams.get("frame")?.split("..") ?? [];
  return from === undefined || to === undefined ? null : { from, to };
}

/** How many days the address magnifies; null where it names none. */
export function framedDays(page: Page): number | null {
  const frame = frameOf(page);
  return frame === null ? null : dayNumber(frame.to) - dayNumber(frame.from) + 1;
}
