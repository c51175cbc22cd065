import { expect, it } from "vitest";
import { mergeRecords } from "@/db/commands/merging/merge-records";
import { createPerson } from "@/db/commands/records/create-person";
import { events } from "@/db/schema/events";
import { participations } from "@/db/schema/participations";
import { people } from "@/db/schema/people";
import { ConflictError } from "@/lib/errors";
import { mostMovedRecords } from "@/lib/merging/most-moved-records";
import { createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

it("a record on very many events is not merged away, but the other one is into it", async () => {
  const { store } = freshDatabase();
  await createSmallWorld(store);
  await createPerson(store, { actor: null, id: "double", now: 1, input: { name: "The double" } });
  const ids = Array.from({ length: mostMovedRecords + 1 }, (_, index) => `e${index}`);
  const day = "2025-12-02";
  await store.write(async ({ db }) => {
    await db.insert(events).values(
      ids.map((id) => ({
        id,
        slug: id,
        title: id,
        type: "contact" as const,
        state: "trashed" as const,
        confidence: "high" as const,
        date: day,
        earliestDay: day,
        latestStartDay: day,
        latestDay: day,
        createdAt: 1,
        updatedAt: 1,
        publishedAt: 1,
      })),
    );
    await db.insert(participations).values(
      ids.map((eventId) => ({
        id: `${eventId}:0`,
        eventId,
        personId: "double",
        partyId: "us",
        role: "principal" as const,
        position: 0,
      })),
    );
  });
  const merge = (keptId: string, otherId: string) =>
    mergeRecords(store, {
      actor: null,
      id: otherId,
      now: 2,
      recordType: "person",
      input: { keptId, otherId, keptVersion: 1, otherVersion: 1, reason: "One." },
    });
  await expect(merge("envoy", "double")).rejects.toBeInstanceOf(ConflictError);
  await expect(merge("envoy", "double")).rejects.toThrow(
    `More than ${mostMovedRecords} records name the one that would go.`,
  );
  await merge("double", "envoy");
  const left = await store.read(async ({ db }) => await db.select({ id: people.id }).from(people));
  expect(left.map(({ id }) => id).sort()).toEqual(["double", "president"]);
});
