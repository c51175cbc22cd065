import { beforeEach, describe, expect, it } from "vitest";
import { mailResetLink } from "@/app/_server/auth/mail-reset-link";
import { makeResetLink } from "@/app/_server/auth/make-reset-link";
import { setNewPassword } from "@/app/_server/auth/set-new-password";
import { createSignInLimiter } from "@/app/_server/auth/sign-in-limiter";
import type { Mail } from "@/app/_server/mail/send-mail";
import { hashLinkToken } from "@/db/auth/link-token";
import { resetPassword } from "@/db/commands/accounts/reset-password";
import { suspendUser } from "@/db/commands/accounts/suspend-user";
import { voidOwnResets } from "@/db/commands/accounts/void-own-resets";
import { findAuthRows } from "@/db/queries/instance/find-auth-rows";
import { passwordResets } from "@/db/schema/password-resets";
import type { Store } from "@/db/store";
import { ConflictError, NotFoundError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { freshDatabase } from "../fresh-database";
import { insertMember, password } from "./insert-member";
import { authOver, CookieJar, publicUrl, signIn } from "./sign-in-world";

const lifeMs = 60_000;
let store: Store;
let admin: Actor;
let ada: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  admin = await insertMember(store, "root", "admin");
  ada = await insertMember(store, "ada");
});

function link(now: number, userId = "ada") {
  return makeResetLink(store, { actor: admin, userId, publicUrl, now, lifeMs });
}

function tokenOf(address: string): string {
  expect(address).toMatch(/^http:\/\/localhost:3000\/reset\/[\w-]{43}$/);
  return address.split("/").at(-1) ?? "";
}

/** Sets a password by a token, with hashes that tell what was hashed. */
function set(token: string, now: number, typed = "another long password") {
  const hashed: string[] = [];
  const services = {
    store,
    limiter: createSignInLimiter(),
    hashPassword: async (text: string) => {
      hashed.push(text);
      const { hashPassword } = await import("better-auth/crypto");
      return hashPassword(text);
    },
    now,
  };
  return setNewPassword(services, { token, network: "", password: typed }).then((fault) => ({
    fault,
    hashed,
  }));
}

describe("a link to a new password", () => {
  it("sets it once, ends every session of the user, and stores no token", async () => {
    const auth = authOver(store);
    const jar = new CookieJar();
    await signIn(auth, jar, "ada");
    await signIn(auth, new CookieJar(), "root");
    const now = Date.now();
    const token = tokenOf(await link(now));
    const stored = await store.read(async ({ db }) => await db.select().from(passwordResets));
    expect(stored).toMatchObject([{ tokenHash: hashLinkToken(token), createdBy: "root", usedAt: null }]);
    expect(JSON.stringify(stored)).not.toContain(token);

    expect((await set(token, now)).fault).toBeNull();
    expect(await auth.api.getSession({ headers: jar.headers() })).toBeNull();
    expect(await findAuthRows(store, { model: "session", where: [] })).toMatchObject([{ userId: "root" }]);
    await expect(signIn(auth, new CookieJar(), "ada")).rejects.toMatchObject({ statusCode: 401 });
    const tried = "another long password";
    expect(await signIn(auth, new CookieJar(), "ada", { tried })).toMatchObject({ user: { id: "ada" } });

    const again = await set(token, now);
    expect(again).toEqual({
      fault: { path: "", message: expect.stringMatching(/used already/) },
      hashed: [],
    });
  });

  it("serves once, also when it is used twice at the same moment", async () => {
    const now = Date.now();
    const token = tokenOf(await link(now));
    const resetting = { tokenHash: hashLinkToken(token), passwordHash: "hash", accountId: "a", now };
    const outcomes = await Promise.allSettled([
      resetPassword(store, resetting),
      resetPassword(store, resetting),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
  });

  it("expires, is voided by a newer one, by a password that was chosen and by suspension", async () => {
    const now = Date.now();
    const late = tokenOf(await link(now));
    expect((await set(late, now + lifeMs)).fault).not.toBeNull();

    const earlier = tokenOf(await link(now));
    const newer = tokenOf(await link(now));
    expect((await set(earlier, now)).fault).not.toBeNull();

    await voidOwnResets(store, { actor: ada });
    expect((await set(newer, now)).fault).not.toBeNull();

    const last = tokenOf(await link(now));
    await suspendUser(store, { actor: admin, userId: "ada", now });
    const { fault, hashed } = await set(last, now);
    expect(fault).not.toBeNull();
    expect(hashed).toEqual([]);
    await expect(link(now)).rejects.toBeInstanceOf(ConflictError);
    await expect(link(now, "nobody")).rejects.toBeInstanceOf(NotFoundError);
  });

  it("is not guessed: tries from one network end", async () => {
    const now = Date.now();
    const token = tokenOf(await link(now));
    const limiter = createSignInLimiter();
    const services = { store, limiter, hashPassword: async () => "hash", now };
    for (let tries = 0; tries < 40; tries += 1) {
      await setNewPassword(services, { token: `guess ${tries}`, network: "203.0.113.9", password });
    }
    const typed = { token, network: "203.0.113.9", password };
    expect(await setNewPassword(services, typed)).toMatchObject({
      message: expect.stringMatching(/Too many/),
    });
    expect(await setNewPassword(services, { ...typed, network: "198.51.100.1" })).toBeNull();
  });
});

describe("a link by mail", () => {
  it("goes to whoever signs in with the address, for an hour, and to nobody else", async () => {
    const mails: Mail[] = [];
    const send = async (mail: Mail) => mails.push(mail) > 0;
    const now = Date.now();
    const services = { store, publicUrl, send, now };
    await mailResetLink(services, "nobody@example.org");
    expect(mails).toEqual([]);
    await mailResetLink(services, "ada@example.org");
    expect(mails).toMatchObject([{ to: "ada@example.org" }]);
    const address = mails[0]?.text.match(/http\S+/)?.[0] ?? "";
    const [reset] = await store.read(async ({ db }) => await db.select().from(passwordResets));
    expect(reset).toMatchObject({ userId: "ada", createdBy: null, expiresAt: now + 60 * 60_000 });
    expect((await set(tokenOf(address), now)).fault).toBeNull();
    await suspendUser(store, { actor: admin, userId: "ada", now });
    await mailResetLink(services, "ada@example.org");
    expect(mails).toHaveLength(1);
  });

  it("takes no other link away, as anybody can ask for one; whichever is used first voids the others", async () => {
    const mails: Mail[] = [];
    const send = async (mail: Mail) => mails.push(mail) > 0;
    const now = Date.now();
    const byAdministrator = tokenOf(await link(now));
    for (const at of [now, now + 1]) {
      await mailResetLink({ store, publicUrl, send, now: at }, "ada@example.org");
    }
    const [first = "", second = ""] = mails.map(({ text }) => tokenOf(text.match(/http\S+/)?.[0] ?? ""));
    expect((await set(byAdministrator, now + 2)).fault).toBeNull();
    for (const token of [first, second]) {
      const { fault, hashed } = await set(token, now + 3);
      expect(fault?.message).toMatch(/used already/);
      expect(hashed).toEqual([]);
    }
  });

  it("leaves no link behind that is over", async () => {
    const send = async () => true;
    const now = Date.now();
    await mailResetLink({ store, publicUrl, send, now }, "ada@example.org");
    await mailResetLink({ store, publicUrl, send, now: now + 60 * 60_000 }, "ada@example.org");
    const stored = await store.read(async ({ db }) => await db.select().from(passwordResets));
    expect(stored).toMatchObject([{ createdAt: now + 60 * 60_000 }]);
  });
});
