import { beforeEach, describe, expect, it } from "vitest";
import { countDrafts } from "@/db/queries/desk/count-drafts";
import { listQueue, type QueueQuestion, queuePageSize } from "@/db/queries/desk/list-queue";
import { drafts } from "@/db/schema/drafts";
import type { Store } from "@/db/store";
import { ForbiddenError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

let store: Store;
let ann: Actor;
let ben: Actor;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  ann = await insertUser(store, "researcher", "ann");
  ben = await insertUser(store, "researcher", "ben");
  editor = await insertUser(store, "editor");
});

async function insertDrafts(
  ...rows: (Partial<typeof drafts.$inferInsert> & { id: string })[]
): Promise<void> {
  await store.write(async ({ db }) => {
    for (const row of rows) {
      const by = row.createdBy ?? "ann";
      await db.insert(drafts).values({
        type: "contact",
        title: row.id,
        entry: {},
        createdBy: by,
        createdAt: 0,
        updatedBy: by,
        updatedAt: 0,
        ...row,
      });
    }
  });
}

const everything: QueueQuestion = {
  state: null,
  isMine: false,
  type: null,
  order: "oldest",
  text: "",
  page: 1,
};

async function ids(actor: Actor, question: Partial<QueueQuestion> = {}): Promise<string[]> {
  const { drafts: listed } = await listQueue(store, actor, { ...everything, ...question });
  return listed.map(({ id }) => id);
}

describe("listQueue", () => {
  it("shows researchers their own and editors everybody's; readers have none", async () => {
    await insertDrafts({ id: "one" }, { id: "two", createdBy: "ben" });
    expect(await ids(ann)).toEqual(["one"]);
    expect(await ids(ben)).toEqual(["two"]);
    expect(await ids(editor)).toEqual(["one", "two"]);
    expect(await ids(editor, { isMine: true })).toEqual([]);
    const reader = await insertUser(store, "reader");
    await expect(ids(reader)).rejects.toBeInstanceOf(ForbiddenError);
    await expect(countDrafts(store, reader)).rejects.toBeInstanceOf(ForbiddenError);
    expect(await countDrafts(store, ann)).toEqual({ draft: 1, inReview: 0, sentBack: 0 });
    expect(await countDrafts(store, editor)).toEqual({ draft: 2, inReview: 0, sentBack: 0 });
  });

  it("puts what is in review first, and within a standing what has stood longest in it", async () => {
    await insertDrafts(
      { id: "draft", createdAt: 1 },
      { id: "back", state: "sentBack", stateSince: 9 },
      // Made before the other, and sent after it.
      { id: "later", state: "inReview", createdAt: 1, stateSince: 8 },
      { id: "sooner", state: "inReview", createdAt: 2, stateSince: 7 },
    );
    expect(await ids(editor)).toEqual(["sooner", "later", "back", "draft"]);
    expect(await ids(editor, { order: "newest" })).toEqual(["later", "sooner", "back", "draft"]);
    expect(await ids(editor, { state: "inReview" })).toEqual(["sooner", "later"]);
    expect(await countDrafts(store, editor)).toEqual({ draft: 1, inReview: 2, sentBack: 1 });
  });

  it("goes by title or by day, without a day last", async () => {
    await insertDrafts(
      { id: "b", title: "beta", firstDay: "2025-12-02", lastDay: "2025-12-02" },
      { id: "a", title: "Alpha" },
      { id: "c", title: "Gamma", firstDay: "2025-11-01", lastDay: "2025-11-30" },
    );
    expect(await ids(editor, { order: "title" })).toEqual(["a", "b", "c"]);
    expect(await ids(editor, { order: "day" })).toEqual(["c", "b", "a"]);
  });

  it("finds a text in the title or the author's name, in either script and case, as it stands", async () => {
    await insertDrafts(
      { id: "cyrillic", title: "Встреча с Уиткоффом" },
      { id: "latin", title: "Talks in Rīga, 100 %", createdBy: "ben" },
      { id: "claim", title: "Claim", type: "announcement" },
    );
    expect(await ids(editor, { text: "уиткофф" })).toEqual(["cyrillic"]);
    expect(await ids(editor, { text: "riga" })).toEqual(["latin"]);
    expect(await ids(editor, { text: "THE BEN" })).toEqual(["latin"]);
    expect(await ids(editor, { text: "%" })).toEqual(["latin"]);
    expect(await ids(editor, { text: "_" })).toEqual([]);
    expect(await ids(editor, { type: "announcement" })).toEqual(["claim"]);
    // Nobody finds out by searching what others draft.
    expect(await ids(ann, { text: "riga" })).toEqual([]);
  });

  it("goes on page by page, each draft once, with or without a text", async () => {
    const all = Array.from({ length: 2 * queuePageSize + 3 }, (_, number) => ({
      id: `draft-${String(number).padStart(3, "0")}`,
    }));
    await insertDrafts(...all);
    for (const text of ["", "draft"]) {
      const pages = [];
      for (const page of [1, 2, 3, 4])
        pages.push(await listQueue(store, editor, { ...everything, text, page }));
      expect(pages.map((page) => page.drafts.length)).toEqual([queuePageSize, queuePageSize, 3, 0]);
      expect(pages.map((page) => page.total)).toEqual(pages.map(() => all.length));
      expect(pages.flatMap((page) => page.drafts.map(({ id }) => id))).toEqual(all.map(({ id }) => id));
    }
  });
});
