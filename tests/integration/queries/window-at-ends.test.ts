import { expect, it } from "vitest";
import { listEventPage } from "@/db/queries/timeline/list-event-page";
import { readDensity } from "@/db/queries/timeline/read-density";
import { readTimelineWindow } from "@/db/queries/timeline/read-timeline-window";
import { firstCivilDay, lastCivilDay } from "@/lib/dates/civil-day";
import { eventFilter } from "@/lib/records/event-filter";
import { mostSingleEvents } from "@/lib/timeline/timeline-window";
import { freshDatabase } from "../fresh-database";
import { insertAnnouncements, insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

const dayOfData = "2026-11-24";
const filter = eventFilter.parse({});

it("the first and the last days of the calendar are windows as any others", async () => {
  const { store } = freshDatabase();
  await insertWorld(store);
  const crowd = Array.from({ length: mostSingleEvents }, (_, at) => ({
    id: `crowd-${at}`,
    date: lastCivilDay,
  }));
  await insertAnnouncements(store, { id: "begin", date: firstCivilDay }, ...crowd);
  await insertContacts(
    store,
    { id: "open", date: "../2025-03" },
    { id: "on", date: "2025-12-02/.." },
    { id: "end", date: lastCivilDay },
  );
  const windowOf = (span: { from: string; to: string }, level: number) =>
    readTimelineWindow(store, { filter, ...span, level, rule: null, dayOfData });

  const first = await windowOf({ from: firstCivilDay, to: "0000-01-03" }, 0);
  expect(first.level).toBeNull();
  expect(first.events.map((event) => event.id).sort()).toEqual(["begin", "open"]);
  for (const level of [0, 4, 15]) {
    const last = await windowOf({ from: "9999-12-29", to: lastCivilDay }, level);
    expect(last.to).toBe(lastCivilDay);
    const beginning = mostSingleEvents + 1;
    expect(last.groups.reduce((sum, group) => sum + group.count, 0)).toBe(
      last.from > "2025-12-02" ? beginning : beginning + 1,
    );
    // What goes on since 2025 reaches in.
    expect(last.matches).toEqual({ count: beginning + 1, isAtLeast: false });
  }
  const whole = await windowOf({ from: firstCivilDay, to: lastCivilDay }, 0);
  expect({ from: whole.from, to: whole.to }).toEqual({ from: firstCivilDay, to: lastCivilDay });
  expect(whole.groups.reduce((sum, group) => sum + group.count, 0)).toBe(mostSingleEvents + 4);
  const { bins } = await readDensity(store, { filter, from: firstCivilDay, to: lastCivilDay });
  expect(bins.reduce((sum, bin) => sum + bin.contacts + bin.announcements, 0)).toBe(mostSingleEvents + 4);
  const page = await listEventPage(store, {
    filter: eventFilter.parse({ from: lastCivilDay, to: lastCivilDay }),
    after: null,
    limit: 1,
    isDescending: true,
    dayOfData,
  });
  expect(page.events.map(({ earliestDay }) => earliestDay)).toEqual([lastCivilDay]);
});
