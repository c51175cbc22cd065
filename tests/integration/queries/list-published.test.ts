import { beforeEach, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { trashEvent } from "@/db/commands/events/trash-event";
import { listPublished } from "@/db/queries/desk/list-published";
import type { Store } from "@/db/store";
import { contactEntry, createSmallWorld } from "../commands/small-world";
import { freshDatabase } from "../fresh-database";

let store: Store;
beforeEach(async () => {
  ({ store } = freshDatabase());
  await createSmallWorld(store);
});

function publish(id: string, now: number, title: string) {
  return createContact(store, { actor: null, id, now, input: contactEntry({ title }) });
}

async function pagesOf(text: string, limit: number): Promise<string[][]> {
  const pages: string[][] = [];
  let after: { updatedAt: number; id: string } | null = null;
  for (;;) {
    const page = await listPublished(store, { text, after, limit });
    pages.push(page.rows.map(({ id }) => id));
    after = page.rows.at(-1) ?? null;
    if (!page.hasMore) return pages;
  }
}

it("lists what was changed last first, a page at a time, each once, with or without a text", async () => {
  await publish("a", 2_000, "Talks in Geneva");
  // Written at once: the ids keep the order.
  for (const id of ["b", "c", "d"]) await publish(id, 3_000, `Talks ${id}`);
  await publish("e", 1_000, "A call");
  expect(await pagesOf("", 2)).toEqual([["d", "c"], ["b", "a"], ["e"]]);
  expect(await pagesOf("talks", 3)).toEqual([["d", "c", "b"], ["a"]]);
  expect(await pagesOf("talks geneva", 3)).toEqual([["a"]]);
  // Names are searched too, in either script.
  expect(await pagesOf("путин", 10)).toEqual([["d", "c", "b", "a", "e"]]);
  expect(await pagesOf("nothing of this kind", 3)).toEqual([[]]);
  expect(await pagesOf("…", 3)).toEqual([[]]);
});

it("leaves out what is in the trash", async () => {
  await publish("a", 2_000, "Talks");
  await publish("b", 2_000, "Talks");
  await trashEvent(store, { actor: null, id: "b", now: 3_000, baseVersion: 1 });
  expect(await pagesOf("", 5)).toEqual([["a"]]);
  expect(await pagesOf("talks", 5)).toEqual([["a"]]);
});
