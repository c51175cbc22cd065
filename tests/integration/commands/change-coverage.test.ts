import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createCoverage } from "@/db/commands/rules/create-coverage";
import { updateCoverage } from "@/db/commands/rules/update-coverage";
import { withdrawCoverage } from "@/db/commands/rules/withdraw-coverage";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { findCoverage } from "@/db/queries/rules/find-coverage";
import { listCoverages } from "@/db/queries/rules/list-coverages";
import { revisions } from "@/db/schema/revisions";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";

let store: Store;
const entry = {
  name: "Contacts of 2025",
  filter: { type: "contact", statuses: ["held"] },
  from: "2025-01-01",
  to: "2025-12-31",
  gaps: [],
  isComplete: true,
  reason: "Gone through day by day.",
};
const now = Date.UTC(2026, 5, 1);

beforeEach(async () => {
  ({ store } = freshDatabase());
  await createCoverage(store, { actor: null, now, id: "c", input: entry });
});

const change = (changes: Partial<Parameters<typeof updateCoverage>[1]> = {}) =>
  updateCoverage(store, { actor: null, id: "c", now, baseVersion: 1, input: entry, ...changes });
const readRevisions = () =>
  store.read(async ({ db }) => await db.select().from(revisions).where(eq(revisions.recordId, "c")));

describe("updateCoverage", () => {
  it("stores the change as a version, raises the data version, and leads on from the old slug", async () => {
    const editor = await insertUser(store, "editor");
    const before = await readDataVersion(store);
    const gaps = [{ from: "2025-03-01", to: "2025-03-02" }];
    const input = { ...entry, name: "Held contacts of 2025", gaps };
    const saved = await change({ actor: editor, input, reason: "Two days were not covered." });
    expect(saved).toEqual({ id: "c", slug: "held-contacts-of-2025", version: 2 });
    expect(await readDataVersion(store)).toBeGreaterThan(before);
    expect(await findCoverage(store, "contacts-of-2025")).toMatchObject({
      slug: saved.slug,
      version: 2,
      gaps,
    });
    expect((await readRevisions()).at(-1)).toMatchObject({
      version: 2,
      kind: "update",
      userName: "The editor",
      reason: "Two days were not covered.",
      changed: expect.arrayContaining(["gaps", "name"]),
    });
  });

  it("writes nothing where nothing differs", async () => {
    const before = await readDataVersion(store);
    expect(await change()).toMatchObject({ version: 1 });
    expect(await readDataVersion(store)).toBe(before);
  });

  it("refuses days still to come, gaps that end before they start, and unknown names", async () => {
    expect(await issuesOf(change({ input: { ...entry, to: "2030-01-01" } }))).toEqual([
      { path: "to", message: "The last day is still to come." },
    ]);
    const gaps = [{ from: "2025-03-02", to: "2025-03-01" }];
    expect(await issuesOf(change({ input: { ...entry, gaps } }))).toMatchObject([{ path: "gaps.0.to" }]);
    const filter = { type: "contact", tracks: ["nowhere"] };
    expect(await issuesOf(change({ input: { ...entry, filter } }))).toMatchObject([
      { path: "filter.tracks.0" },
    ]);
    expect(await findCoverage(store, "contacts-of-2025")).toMatchObject({ version: 1, to: "2025-12-31" });
  });

  it("refuses another version, an unknown record and a researcher", async () => {
    const input = { ...entry, isComplete: false };
    await expect(change({ baseVersion: 2, input })).rejects.toBeInstanceOf(ConflictError);
    await expect(change({ id: "x", input })).rejects.toBeInstanceOf(NotFoundError);
    const researcher = await insertUser(store, "researcher");
    await expect(change({ actor: researcher, input })).rejects.toBeInstanceOf(ForbiddenError);
    expect(await findCoverage(store, "contacts-of-2025")).toMatchObject({ isComplete: true });
  });
});

describe("withdrawCoverage", () => {
  it("takes it back and keeps it in the history; its slug is given to no other", async () => {
    await withdrawCoverage(store, {
      actor: null,
      id: "c",
      now,
      baseVersion: 1,
      reason: "A list was missed.",
    });
    expect(await listCoverages(store)).toEqual([]);
    await expect(findCoverage(store, "contacts-of-2025")).rejects.toBeInstanceOf(NotFoundError);
    expect((await readRevisions()).at(-1)).toMatchObject({
      version: 2,
      kind: "removal",
      reason: "A list was missed.",
      snapshot: { name: entry.name },
    });
    const again = await createCoverage(store, { actor: null, now, id: "d", input: entry });
    expect(again.slug).not.toBe("contacts-of-2025");
  });

  it("refuses another version, what is gone already and a researcher", async () => {
    const researcher = await insertUser(store, "researcher");
    const args = { id: "c", now, baseVersion: 1 };
    await expect(withdrawCoverage(store, { ...args, actor: researcher })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    await expect(withdrawCoverage(store, { ...args, actor: null, baseVersion: 2 })).rejects.toBeInstanceOf(
      ConflictError,
    );
    await withdrawCoverage(store, { ...args, actor: null });
    await expect(withdrawCoverage(store, { ...args, actor: null })).rejects.toBeInstanceOf(NotFoundError);
  });
});
