import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createRule } from "@/db/commands/rules/create-rule";
import { sealRule } from "@/db/commands/rules/seal-rule";
import { updateRule } from "@/db/commands/rules/update-rule";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { findRule } from "@/db/queries/rules/find-rule";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { defaultRule } from "@/lib/records/rule";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";

let store: Store;
const entry = { ...defaultRule, name: "Contacts after claims", reason: "Asked before the winter." };
const words = { ...entry.words, consequentMany: "meetings and calls" };
const input = { name: "Meetings and calls after claims", reason: entry.reason, words };

beforeEach(async () => {
  ({ store } = freshDatabase());
  await createRule(store, { actor: null, now: 1, id: "r", input: entry });
});

const correct = (changes: Partial<Parameters<typeof updateRule>[1]> = {}) =>
  updateRule(store, { actor: null, id: "r", now: 2, baseVersion: 1, input, ...changes });
const readRevisions = () =>
  store.read(async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, "r")));

describe("updateRule", () => {
  it("corrects name and words in a revision, raises the data version, and leads on from the old slug", async () => {
    const editor = await insertUser(store, "editor");
    const before = await readDataVersion(store);
    const saved = await correct({ actor: editor });
    expect(saved).toEqual({ id: "r", slug: "meetings-and-calls-after-claims", version: 2 });
    expect(await readDataVersion(store)).toBeGreaterThan(before);
    const rule = await findRule(store, "contacts-after-claims");
    expect(rule).toMatchObject({ slug: saved.slug, name: input.name, words, reason: entry.reason });
    expect(rule.definition).toEqual(defaultRule.definition);
    expect((await readRevisions()).at(-1)).toMatchObject({
      version: 2,
      userName: "The editor",
      changed: ["slug", "name", "words"],
    });
  });

  it("writes nothing where nothing differs, and may keep its own name", async () => {
    const same = { name: entry.name, reason: entry.reason, words: entry.words };
    expect(await correct({ input: same })).toMatchObject({ version: 1 });
    expect(await readRevisions()).toHaveLength(1);
  });

  it("refuses a sealed rule, and a version that is not the stored one", async () => {
    await expect(correct({ baseVersion: 2 })).rejects.toBeInstanceOf(ConflictError);
    await sealRule(store, { actor: null, id: "r", now: Date.UTC(2025, 10, 30) });
    await expect(correct({ baseVersion: 2 })).rejects.toThrow("sealed");
    expect(await findRule(store, "contacts-after-claims")).toMatchObject({ name: entry.name });
  });

  it("is for editors, and of a rule that there is", async () => {
    for (const role of ["reader", "researcher"] as const) {
      const actor = await insertUser(store, role);
      await expect(correct({ actor })).rejects.toBeInstanceOf(ForbiddenError);
    }
    await expect(correct({ id: "none" })).rejects.toBeInstanceOf(NotFoundError);
    expect(await readRevisions()).toHaveLength(1);
  });

  it("names every fault: a name that is empty or another rule's, a noun that is missing", async () => {
    expect(
      await issuesOf(correct({ input: { ...input, name: "", words: { ...words, subject: "" } } })),
    ).toMatchObject([{ path: "name" }, { path: "words.subject" }]);
    await createRule(store, { actor: null, now: 1, id: "other", input: { ...entry, name: "Another" } });
    expect(await issuesOf(correct({ input: { ...input, name: "another" } }))).toMatchObject([
      { path: "name" },
    ]);
  });
});
