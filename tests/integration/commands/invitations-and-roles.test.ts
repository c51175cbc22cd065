import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import { setUserRole } from "@/db/commands/accounts/set-user-role";
import { invitations } from "@/db/schema/invitations";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { issuesOf } from "./issues-of";

let store: Store;
beforeEach(() => {
  ({ store } = freshDatabase());
});

const tokenHash = "0123456789abcdef0123456789abcdef";
const invitation = { actor: null, id: "i1", now: 1_000, tokenHash, role: "editor", expiresAt: 2_000 };

async function roleOf(userId: string) {
  const [user] = await store.read(
    async ({ db }) => await db.select().from(users).where(eq(users.id, userId)),
  );
  return user?.role;
}

async function insertSession(userId: string) {
  await store.write(async ({ db }) => {
    await db.insert(sessions).values({
      id: `session-${userId}`,
      userId,
      token: `token-${userId}`,
      expiresAt: 9_000,
      createdAt: 0,
      updatedAt: 0,
    });
  });
}

async function sessionOwners() {
  const rows = await store.read(
    async ({ db }) => await db.select({ userId: sessions.userId }).from(sessions).orderBy(sessions.userId),
  );
  return rows.map((row) => row.userId);
}

describe("createInvitation", () => {
  it("is for administrators and the system", async () => {
    await createInvitation(store, invitation);
    const admin = await insertUser(store, "admin");
    await createInvitation(store, { ...invitation, actor: admin, id: "i2", tokenHash: `${tokenHash}2` });
    const editor = await insertUser(store, "editor");
    const refused = createInvitation(store, {
      ...invitation,
      actor: editor,
      id: "i3",
      tokenHash: `${tokenHash}3`,
    });
    await expect(refused).rejects.toBeInstanceOf(ForbiddenError);
    const rows = await store.read(
      async ({ db }) => await db.select().from(invitations).orderBy(invitations.id),
    );
    expect(rows.map((row) => row.id)).toEqual(["i1", "i2"]);
    expect(rows[0]).toEqual({
      id: "i1",
      tokenHash,
      role: "editor",
      forWhom: null,
      email: null,
      createdBy: null,
      createdAt: 1_000,
      expiresAt: 2_000,
      withdrawnAt: null,
      usedAt: null,
      usedBy: null,
    });
  });

  it("refuses a role that there is not, and a time that is over", async () => {
    expect(await issuesOf(createInvitation(store, { ...invitation, role: "owner" }))).toEqual([
      { path: "role", message: "Choose a role." },
    ]);
    expect(await issuesOf(createInvitation(store, { ...invitation, expiresAt: 1_000 }))).toEqual([
      { path: "expiresAt", message: "The link would have expired already." },
    ]);
  });
});

describe("setUserRole", () => {
  it("is for administrators, and leaves one of them", async () => {
    const admin = await insertUser(store, "admin");
    const reader = await insertUser(store, "reader");
    const own = { actor: admin, userId: "admin", role: "editor" as const, now: 3_000 };
    await expect(setUserRole(store, own)).rejects.toBeInstanceOf(ConflictError);
    await expect(
      setUserRole(store, { actor: reader, userId: "reader", role: "admin", now: 3_000 }),
    ).rejects.toBeInstanceOf(ForbiddenError);
    await setUserRole(store, { actor: admin, userId: "reader", role: "admin", now: 3_000 });
    await setUserRole(store, own);
    expect([await roleOf("reader"), await roleOf("admin")]).toEqual(["admin", "editor"]);
    await expect(
      setUserRole(store, { actor: null, userId: "none", role: "reader", now: 3_000 }),
    ).rejects.toBeInstanceOf(NotFoundError);
  });
  it("ends the sessions of somebody who loses rights, and nobody else's", async () => {
    await insertUser(store, "editor");
    await insertUser(store, "editor", "other");
    await insertSession("editor");
    await insertSession("other");
    const change = { actor: null, userId: "editor", now: 3_000 };
    await setUserRole(store, { ...change, role: "admin" });
    expect(await sessionOwners()).toEqual(["editor", "other"]);
    await insertUser(store, "admin");
    await setUserRole(store, { ...change, role: "reader" });
    expect(await sessionOwners()).toEqual(["other"]);
  });
});
