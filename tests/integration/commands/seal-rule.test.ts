import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createRule } from "@/db/commands/rules/create-rule";
import { sealRule } from "@/db/commands/rules/seal-rule";
import { findRule } from "@/db/queries/rules/find-rule";
import { listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { readSealedText } from "@/db/queries/rules/read-sealed-text";
import { revisions } from "@/db/schema/revisions";
import { rules } from "@/db/schema/rules";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { defaultRule } from "@/lib/records/rule";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { evaluateRule } from "../queries/evaluate-rule";
import { insertAnnouncements, insertContacts } from "../queries/insert-events";
import { insertWorld } from "../queries/insert-world";
import { issuesOf } from "./issues-of";

let store: Store;
const now = Date.UTC(2025, 10, 30, 8);
const entry = { ...defaultRule, name: "Contacts after claims, sealed", reason: "Asked before the winter." };

beforeEach(async () => {
  ({ store } = freshDatabase());
  await insertWorld(store);
  await createRule(store, { actor: null, now: 1, id: "r", input: entry });
});

const readRow = async () => {
  const [row] = await store.read(async ({ db }) => await db.select().from(rules).where(eq(rules.id, "r")));
  if (row === undefined) throw new Error("The rule is not there.");
  return row;
};

describe("sealRule", () => {
  it("fixes the hash of the text that readers can download, in a revision of its own", async () => {
    const editor = await insertUser(store, "editor");
    expect(await sealRule(store, { actor: editor, id: "r", now })).toMatchObject({ version: 2 });
    const text = await readSealedText(store, "contacts-after-claims-sealed");
    const hash = createHash("sha256").update(text).digest("hex");
    expect(await readRow()).toMatchObject({ sealedAt: now, sealHash: hash, version: 2 });
    expect(JSON.parse(text)).toMatchObject({
      name: entry.name,
      reason: entry.reason,
      sealedOn: "2025-11-30",
      scoredFrom: "2025-12-01",
    });
    const [listed] = await listStoredRules(store);
    expect(listed?.seal).toEqual({ sealedAt: now, sealedOn: "2025-11-30", scoredFrom: "2025-12-01", hash });
    const written = await store.read(
      async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, "r")),
    );
    expect(written.map((row) => [row.version, row.changed])).toContainEqual([2, ["sealedAt", "sealHash"]]);
    expect(written.at(-1)).toMatchObject({ userName: "The editor", reason: "Sealed" });
  });

  it("refuses a second seal, and leaves the first as it was", async () => {
    await sealRule(store, { actor: null, id: "r", now });
    const sealed = await readRow();
    await expect(sealRule(store, { actor: null, id: "r", now: now + 1 })).rejects.toBeInstanceOf(
      ConflictError,
    );
    expect(await readRow()).toEqual(sealed);
  });

  it("keeps a sealed rule from being changed or removed in the database itself", async () => {
    await sealRule(store, { actor: null, id: "r", now });
    const sealed = await readRow();
    const change = (name: string) =>
      store.write(async ({ db }) => await db.update(rules).set({ name }).where(eq(rules.id, "r")));
    const unseal = store.write(
      async ({ db }) => await db.update(rules).set({ sealedAt: null, sealHash: null }),
    );
    const remove = store.write(async ({ db }) => await db.delete(rules).where(eq(rules.id, "r")));
    await expect(change("Another")).rejects.toThrow();
    await expect(unseal).rejects.toThrow();
    await expect(remove).rejects.toThrow();
    expect(await readRow()).toEqual(sealed);
  });

  it("is for editors", async () => {
    for (const role of ["reader", "researcher"] as const) {
      const actor = await insertUser(store, role);
      await expect(sealRule(store, { actor, id: "r", now })).rejects.toBeInstanceOf(ForbiddenError);
    }
    expect((await readRow()).sealedAt).toBeNull();
  });

  it("asks for a reason, and for days that are still to come", async () => {
    await createRule(store, {
      actor: null,
      now: 1,
      id: "bare",
      input: { ...entry, name: "Bare", reason: "" },
    });
    expect(await issuesOf(sealRule(store, { actor: null, id: "bare", now }))).toMatchObject([
      { path: "reason" },
    ]);
    const definition = { ...defaultRule.definition, to: "2025-11-30" };
    await createRule(store, {
      actor: null,
      now: 1,
      id: "past",
      input: { ...entry, name: "Past", definition },
    });
    expect(await issuesOf(sealRule(store, { actor: null, id: "past", now }))).toMatchObject([
      { path: "definition.to" },
    ]);
    await expect(sealRule(store, { actor: null, id: "none", now })).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe("a sealed rule's evaluation", () => {
  it("counts only events that cannot have begun before the first day that the seal allows", async () => {
    await insertContacts(
      store,
      { id: "before", date: "2025-11-30" },
      { id: "maybe-before", date: "2025-11" },
      { id: "after", date: "2025-12-02" },
    );
    await insertAnnouncements(store, { id: "old", date: "2025-11-29" }, { id: "new", date: "2025-12-01" });
    const ids = async () => {
      const rule = await findRule(store, "contacts-after-claims-sealed");
      const { consequents, antecedents, result } = await evaluateRule(store, {
        rule,
        dayOfData: "2026-01-31",
      });
      return [
        consequents.map((event) => event.id),
        antecedents.map((event) => event.id),
        result.pairs.map((pair) => [pair.antecedentId, pair.consequentId].join(" ")),
      ];
    };
    expect((await ids())[0]).toEqual(["maybe-before", "before", "after"]);
    await sealRule(store, { actor: null, id: "r", now });
    expect(await ids()).toEqual([["after"], ["new"], ["new after"]]);
  });
});
