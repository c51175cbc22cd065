import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { createTopic } from "@/db/commands/records/create-topic";
import { instance } from "@/db/schema/instance";
import { reactions } from "@/db/schema/reactions";
import { slugs } from "@/db/schema/slugs";
import { topics } from "@/db/schema/topics";
import { openStore } from "@/db/store";
import { ConflictError, ValidationError } from "@/lib/errors";
import { freshDatabase } from "./fresh-database";

const energy = { id: "energy", slug: "energy", name: "Energy" };

describe("Store.write", () => {
  it("commits what its work did when it has ended", async () => {
    const { store, path } = freshDatabase();
    await store.write(async ({ db }) => {
      await db.insert(topics).values(energy);
    });
    const other = openStore(path);
    try {
      const rows = await other.read(async ({ db }) => await db.select().from(topics));
      expect(rows).toEqual([{ ...energy, position: 0, version: 1 }]);
    } finally {
      other.close();
    }
  });

  it("keeps nothing of work that fails, and goes on with the next", async () => {
    const { store } = freshDatabase();
    const failing = store.write(async ({ db }) => {
      await db.insert(topics).values(energy);
      throw new RangeError("Half way");
    });
    const next = store.write(async ({ db }) => {
      await db.insert(topics).values({ ...energy, id: "next" });
    });
    await expect(failing).rejects.toBeInstanceOf(RangeError);
    await next;
    const rows = await store.read(async ({ db }) => await db.select({ id: topics.id }).from(topics));
    expect(rows).toEqual([{ id: "next" }]);
  });

  it("runs one work after the other", async () => {
    const { store } = freshDatabase();
    const order: string[] = [];
    const work = (name: string) =>
      store.write(async ({ db }) => {
        order.push(`${name} begins`);
        await db.select().from(topics);
        await db.select().from(slugs);
        order.push(`${name} ends`);
      });
    await Promise.all([work("first"), work("second"), work("third")]);
    expect(order).toEqual(["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it("loses no step of many that read and then write", async () => {
    const { store } = freshDatabase();
    const steps = Array.from({ length: 50 }, () =>
      store.write(async ({ db }) => {
        const [row] = await db.select().from(instance);
        await db.update(instance).set({ dataVersion: (row?.dataVersion ?? 0) + 1 });
      }),
    );
    await Promise.all(steps);
    const rows = await store.read(async ({ db }) => await db.select().from(instance));
    expect(rows).toMatchObject([{ dataVersion: 50 }]);
  });

  it("shows a reader nothing of a write that has not ended", async () => {
    const { store } = freshDatabase();
    const seen = await store.write(async ({ db }) => {
      await db.insert(topics).values(energy);
      return await store.read(async ({ db: reader }) => await reader.select().from(topics));
    });
    expect(seen).toEqual([]);
  });

  it("refuses a write inside a write, and a command inside one, instead of waiting for ever", async () => {
    const { store } = freshDatabase();
    const nested = store.write(async ({ db }) => {
      await db.insert(topics).values(energy);
      await createTopic(store, { actor: null, id: "inner", now: 1, input: { name: "Inner" } });
    });
    await expect(nested).rejects.toThrow("Store.write was called inside Store.write");
    const rows = await store.read(async ({ db }) => await db.select().from(topics));
    expect(rows).toEqual([]);
  });

  it("keeps writers of two processes' connections from losing a step", async () => {
    const { store, path } = freshDatabase();
    const other = openStore(path);
    try {
      for (const [index, target] of [store, other, store, other].entries()) {
        const input = { name: `Topic ${index}` };
        await createTopic(target, { actor: null, id: `t${index}`, now: 1, input });
      }
    } finally {
      other.close();
    }
    const rows = await store.read(async ({ db }) => await db.select().from(instance));
    expect(rows).toMatchObject([{ dataVersion: 4 }]);
  });
});

describe("errors of the database", () => {
  it("come as ours: a taken identifier, a missing record, an impossible value", async () => {
    const { store } = freshDatabase();
    const insert = (values: typeof topics.$inferInsert) =>
      store.write(async ({ db }) => {
        await db.insert(topics).values(values);
      });
    await insert(energy);
    await expect(insert(energy)).rejects.toBeInstanceOf(ConflictError);
    await expect(insert({ id: "x", slug: "x", name: "" })).rejects.toBeInstanceOf(ValidationError);
    const orphan = store.write(async ({ db }) => {
      await db
        .insert(reactions)
        .values({ id: "r", eventId: "none", partyId: "none", date: "2025", summary: "x", position: 0 });
    });
    await expect(orphan).rejects.toBeInstanceOf(ValidationError);
  });

  it("never carry a statement or its values", async () => {
    const { store } = freshDatabase();
    const secret = "a-secret-value";
    const failing = store.read(
      async ({ db }) => await db.select({ x: sql`no_function(${secret})` }).from(topics),
    );
    const error: unknown = await failing.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(String(error)).not.toContain(secret);
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  it("refuse a write on the reader", async () => {
    const { store } = freshDatabase();
    const writing = store.read(async ({ db }) => {
      if (!("insert" in db) || typeof db.insert !== "function") throw new TypeError("No insert here.");
      await db.insert(topics).values(energy);
    });
    await expect(writing).rejects.toMatchObject({ code: "SQLITE_READONLY" });
  });
});
