import { eq } from "drizzle-orm";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Legend } from "@/app/_components/figure/legend";
import { readTimelineView } from "@/app/_server/timeline/timeline-view";
import { createAnnouncement } from "@/db/commands/events/create-announcement";
import { events } from "@/db/schema/events";
import type { Store } from "@/db/store";
import { addDays, dayNumber } from "@/lib/dates/civil-day";
import { incompleteWords } from "@/lib/timeline/incomplete-words";
import { claimEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

const server = vi.hoisted(() => ({ store: null as unknown }));
vi.mock("@/app/_server/store", () => ({
  getStore: () => server.store,
  getPresentStore: () => server.store,
}));
vi.mock("@/app/_server/today", () => ({ dayOfData: () => "2026-02-10" }));

const msPerDay = 86_400_000;
let store: Store;

/** Twenty claims, a day apart, each logged by a person so many days after it. */
async function logClaims(lagDays: number): Promise<void> {
  for (let at = 0; at < 20; at += 1) {
    const announced = addDays("2026-01-10", at);
    await createAnnouncement(store, {
      actor: null,
      now: 2_000,
      id: `a${at}`,
      input: claimEntry({ announced, saidToHaveHappened: announced, verifications: [] }),
    });
    const createdAt = (dayNumber(announced) + lagDays) * msPerDay + 5_000;
    await store.write(async ({ db }) => {
      await db
        .update(events)
        .set({ createdAt, createdBy: "ann" })
        .where(eq(events.id, `a${at}`));
    });
  }
}

beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
  await insertUser(store, "editor", "ann");
  server.store = store;
});

const asked = { from: "2025-09-01", to: "2026-12-31" };

describe("days for which reports are still coming in", () => {
  it("are as many days up to that of the data as events were logged late", async () => {
    await logClaims(6);
    const { incomplete } = await readTimelineView(asked);
    expect(incomplete).toEqual({ from: "2026-02-05", to: "2026-02-10" });
    expect(incompleteWords(incomplete)).toMatch(/^Reports are still coming in for 5 to 10 February 2026: /);
  });

  it("are cut at the ends of the period, and none where it ends before them", async () => {
    await logClaims(6);
    const cut = await readTimelineView({ ...asked, to: "2026-02-07" });
    expect(cut.incomplete).toEqual({ from: "2026-02-05", to: "2026-02-07" });
    const before = await readTimelineView({ ...asked, to: "2026-02-04" });
    expect(before.incomplete).toBeNull();
    expect(incompleteWords(before.incomplete)).toBeNull();
  });

  it("are none where events are logged on their day", async () => {
    await logClaims(0);
    // Another question than above: answers are kept by the version of the data, which another database may share.
    expect((await readTimelineView({ ...asked, to: "2026-11-30" })).incomplete).toBeNull();
  });

  it("stand in the legend on a line of their own", () => {
    const words = "reports still coming in";
    const props = { idPrefix: "legend", consequentOne: "meeting" };
    expect(renderToStaticMarkup(createElement(Legend, { ...props, isIncomplete: true }))).toContain(words);
    expect(renderToStaticMarkup(createElement(Legend, props))).not.toContain(words);
  });
});
