import { beforeEach, describe, expect, it } from "vitest";
import { changeOwnName } from "@/db/commands/accounts/change-own-name";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import { endOwnSession } from "@/db/commands/accounts/end-own-session";
import { endOwnSessions } from "@/db/commands/accounts/end-own-sessions";
import { endUserSessions } from "@/db/commands/accounts/end-user-sessions";
import { noteSessionUse, sessionUseStepMs } from "@/db/commands/accounts/note-session-use";
import { readmitUser } from "@/db/commands/accounts/readmit-user";
import { setUserRole } from "@/db/commands/accounts/set-user-role";
import { suspendUser } from "@/db/commands/accounts/suspend-user";
import { withdrawInvitation } from "@/db/commands/accounts/withdraw-invitation";
import { findAccount } from "@/db/queries/instance/find-account";
import { findInvitation } from "@/db/queries/instance/find-invitation";
import { listAccounts } from "@/db/queries/instance/list-accounts";
import { listOpenInvitations } from "@/db/queries/instance/list-open-invitations";
import { listOwnSessions } from "@/db/queries/instance/list-own-sessions";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { sessions } from "@/db/schema/sessions";
import type { Store } from "@/db/store";
import { ConflictError, ForbiddenError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { issuesOf } from "../commands/issues-of";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";

let store: Store;
let admin: Actor;
let editor: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  admin = await insertUser(store, "admin");
  editor = await insertUser(store, "editor");
});

const tokenHash = "0123456789abcdef0123456789abcdef";

async function insertSession(userId: string, id: string, expiresAt = 9_000) {
  await store.write(async ({ db }) => {
    const row = { id, userId, token: `token-${id}`, expiresAt, createdAt: Number(id), updatedAt: 0 };
    await db.insert(sessions).values(row);
  });
}

async function openIds(actor: Actor) {
  return (await listOwnSessions(store, { actor, now: 1_000 })).map(({ id }) => id);
}

describe("invitations", () => {
  const invitation = { id: "i1", now: 1_000, tokenHash, role: "researcher", expiresAt: 5_000 };

  it("say who made them, for whom and until when, and are listed while they serve", async () => {
    await createInvitation(store, {
      ...invitation,
      actor: admin,
      forWhom: " Grace ",
      email: " Grace@Example.org ",
    });
    await createInvitation(store, {
      ...invitation,
      actor: null,
      id: "i2",
      tokenHash: `${tokenHash}2`,
      expiresAt: 4_000,
    });
    expect(await listOpenInvitations(store, { actor: admin, now: 2_000 })).toMatchObject([
      { id: "i2", forWhom: null, email: null, madeBy: null },
      { id: "i1", forWhom: "Grace", email: "grace@example.org", madeBy: "The admin", expiresAt: 5_000 },
    ]);
    expect(await listOpenInvitations(store, { actor: admin, now: 4_000 })).toHaveLength(1);
    expect(
      await issuesOf(createInvitation(store, { ...invitation, actor: admin, id: "i3", email: "grace" })),
    ).toMatchObject([{ path: "email" }]);
    await expect(listOpenInvitations(store, { actor: editor, now: 0 })).rejects.toBeInstanceOf(
      ForbiddenError,
    );
  });

  it("are withdrawn once", async () => {
    await createInvitation(store, { ...invitation, actor: admin });
    await withdrawInvitation(store, { actor: admin, id: "i1", now: 2_000 });
    expect(await listOpenInvitations(store, { actor: admin, now: 2_000 })).toEqual([]);
    expect(await findInvitation(store, tokenHash)).toMatchObject({ withdrawnAt: 2_000, usedAt: null });
    await expect(withdrawInvitation(store, { actor: admin, id: "i1", now: 3_000 })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });
});

describe("suspending", () => {
  it("ends every session of the user and nobody else's, and keeps the name", async () => {
    await insertSession("editor", "1");
    await insertSession("admin", "2");
    await suspendUser(store, { actor: admin, userId: "editor", now: 2_000 });
    expect(await openIds(editor)).toEqual([]);
    expect(await openIds(admin)).toEqual(["2"]);
    const [, suspended] = await listAccounts(store, { actor: admin, now: 2_000 });
    expect(suspended).toMatchObject({ name: "The editor", suspendedAt: 2_000, sessions: 0 });
    const again = suspendUser(store, { actor: admin, userId: "editor", now: 3_000 });
    await expect(again).rejects.toBeInstanceOf(ConflictError);
    await readmitUser(store, { actor: admin, userId: "editor", now: 3_000 });
    await expect(readmitUser(store, { actor: admin, userId: "editor", now: 4_000 })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it("leaves an administrator who can sign in", async () => {
    const self = suspendUser(store, { actor: admin, userId: "admin", now: 2_000 });
    await expect(self).rejects.toBeInstanceOf(ConflictError);
    const last = suspendUser(store, { actor: null, userId: "admin", now: 2_000 });
    await expect(last).rejects.toBeInstanceOf(ConflictError);
    await insertUser(store, "admin", "other");
    await suspendUser(store, { actor: admin, userId: "other", now: 2_000 });
    // The suspended one does not count as the administrator who remains.
    const lower = setUserRole(store, { actor: admin, userId: "admin", role: "editor", now: 3_000 });
    await expect(lower).rejects.toBeInstanceOf(ConflictError);
  });
});

describe("sessions", () => {
  it("are listed to their user while they are open, and end one by one or all at once", async () => {
    await insertSession("editor", "1");
    await insertSession("editor", "2");
    await insertSession("editor", "3", 500);
    await insertSession("admin", "4");
    expect(await openIds(editor)).toEqual(["2", "1"]);
    const foreign = endOwnSession(store, { actor: editor, sessionId: "4" });
    await expect(foreign).rejects.toBeInstanceOf(NotFoundError);
    await endOwnSession(store, { actor: editor, sessionId: "1" });
    expect(await openIds(editor)).toEqual(["2"]);
    await endOwnSessions(store, { actor: editor });
    expect(await openIds(editor)).toEqual([]);
    expect(await endUserSessions(store, { actor: admin, userId: "admin" })).toBe(1);
    expect(await openIds(admin)).toEqual([]);
    await expect(endUserSessions(store, { actor: admin, userId: "none" })).rejects.toBeInstanceOf(
      NotFoundError,
    );
  });

  it("note their last use to some minutes", async () => {
    await insertSession("editor", "1", Number.MAX_SAFE_INTEGER);
    const lastUse = async () => (await listOwnSessions(store, { actor: editor, now: 0 }))[0]?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    await noteSessionUse(store, { sessionId: "1", now: 1_000 });
    await noteSessionUse(store, { sessionId: "1", now: 1_000 + sessionUseStepMs });
    expect(await lastUse()).toBe(1_000);
    await noteSessionUse(store, { sessionId: "1", now: 1_001 + sessionUseStepMs });
    expect(await lastUse()).toBe(1_001 + sessionUseStepMs);
  });
});

describe("one's own name", () => {
  it("is changed, and what readers have cached with it", async () => {
    const before = await readDataVersion(store);
    await changeOwnName(store, { actor: editor, name: " Grace Hopper ", now: 2_000 });
    expect(await findAccount(store, "editor")).toMatchObject({ name: "Grace Hopper" });
    expect(await readDataVersion(store)).toBe(before + 1);
    expect(await issuesOf(changeOwnName(store, { actor: editor, name: " ", now: 2_000 }))).toMatchObject([
      { path: "name" },
    ]);
  });
});
