import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { readLoggingLag } from "@/db/queries/timeline/read-logging-lag";
import { events } from "@/db/schema/events";
import type { Store } from "@/db/store";
import { addDays, dayNumber } from "@/lib/dates/civil-day";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { insertContacts } from "./insert-events";
import { insertWorld } from "./insert-world";

const msPerDay = 86_400_000;
let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await insertWorld(store);
  await insertUser(store, "editor", "ann");
});

/** Stores contacts, each logged a number of days after it was held, one after the other. */
async function logged(
  lags: readonly number[],
  createdBy: string | null,
  firstDay = "2025-01-01",
): Promise<void> {
  for (const [at, lag] of lags.entries()) {
    const id = `${createdBy ?? "bulk"}-${firstDay}-${at}`;
    const date = addDays(firstDay, at);
    await insertContacts(store, { id, date });
    const createdAt = (dayNumber(date) + lag) * msPerDay + 5_000;
    await store.write(async ({ db }) => {
      await db.update(events).set({ createdAt, createdBy }).where(eq(events.id, id));
    });
  }
}

describe("readLoggingLag", () => {
  it("is not known before twenty events were logged by people", async () => {
    expect(await readLoggingLag(store)).toBeNull();
    await logged(
      Array.from({ length: 19 }, () => 2),
      "ann",
    );
    await logged(
      Array.from({ length: 30 }, () => 400),
      null,
      "2024-01-01",
    );
    expect(await readLoggingLag(store)).toBeNull();
  });

  it("is what nine of ten keep to, an event logged before its day counting as none", async () => {
    await logged([...Array.from({ length: 18 }, (_, at) => (at === 0 ? -3 : 1)), 6, 90], "ann");
    expect(await readLoggingLag(store)).toEqual({ days: 1, measured: 20 });
    await logged([6], "ann", "2025-06-01");
    expect(await readLoggingLag(store)).toEqual({ days: 6, measured: 21 });
  });

  it("leaves out what is still going on", async () => {
    await logged(
      Array.from({ length: 20 }, () => 3),
      "ann",
    );
    await insertContacts(store, { id: "on", date: "2025-03-01/.." });
    await store.write(async ({ db }) => {
      await db.update(events).set({ createdAt: 1, createdBy: "ann" }).where(eq(events.id, "on"));
    });
    expect(await readLoggingLag(store)).toEqual({ days: 3, measured: 20 });
  });
});
