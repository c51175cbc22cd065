import { beforeEach, describe, expect, it } from "vitest";
import type { Auth } from "@/app/_server/auth/auth";
import { readmitUser } from "@/db/commands/accounts/readmit-user";
import { suspendUser } from "@/db/commands/accounts/suspend-user";
import { listAccounts } from "@/db/queries/instance/list-accounts";
import type { Store } from "@/db/store";
import type { Actor } from "@/lib/records/user";
import { insertMember } from "../access/insert-member";
import { authOver, CookieJar, signIn } from "../access/sign-in-world";
import { freshDatabase } from "../fresh-database";

let store: Store;
let auth: Auth;
let admin: Actor;
beforeEach(async () => {
  ({ store } = freshDatabase());
  auth = authOver(store);
  admin = await insertMember(store, "root", "admin");
  await insertMember(store, "ada");
});

async function guess(network: string, name = "ada") {
  const tried = "not the password";
  await expect(signIn(auth, new CookieJar(), name, { tried, network })).rejects.toThrow();
}

describe("tries at a password", () => {
  it("lock a stranger's network, and neither a browser that signed in before nor another network", async () => {
    const known = new CookieJar();
    await signIn(auth, known, "ada");
    await auth.api.signOut({ headers: known.headers() });
    // The stranger shares the user's network, as behind one router.
    for (let tries = 0; tries < 8; tries += 1) await guess("203.0.113.1");
    await expect(signIn(auth, new CookieJar(), "ada")).rejects.toMatchObject({ statusCode: 429 });
    expect(await signIn(auth, known, "ada")).toMatchObject({ user: { id: "ada" } });
    const elsewhere = { network: "198.51.100.7" };
    expect(await signIn(auth, new CookieJar(), "ada", elsewhere)).toMatchObject({ user: { id: "ada" } });
  });

  it("take no cookie for a known browser that another user's or nobody's signature stands under", async () => {
    const known = new CookieJar();
    await signIn(auth, known, "root");
    for (let tries = 0; tries < 8; tries += 1) await guess("203.0.113.1");
    await expect(signIn(auth, known, "ada")).rejects.toMatchObject({ statusCode: 429 });
    const forged = new Headers({
      cookie: known.headers().get("cookie")?.replace("known_browser=", "known_browser=x") ?? "",
      "x-forwarded-for": "203.0.113.1",
    });
    const body = { email: "ada@example.org", password: "a long enough password" };
    await expect(auth.api.signInEmail({ body, headers: forged })).rejects.toMatchObject({ statusCode: 429 });
  });
});

describe("signing in", () => {
  it("is noted, and a failed try is not", async () => {
    await guess("198.51.100.9");
    const before = Date.now();
    expect((await listAccounts(store, { actor: admin, now: before }))[0]).toMatchObject({
      id: "ada",
      lastSignedInAt: null,
      sessions: 0,
    });
    await signIn(auth, new CookieJar(), "ada");
    const [ada] = await listAccounts(store, { actor: admin, now: Date.now() });
    expect(ada?.lastSignedInAt).toBeGreaterThanOrEqual(before);
    expect(ada?.sessions).toBe(1);
  });

  it("is refused to a suspended user, whose sessions end, until they are readmitted", async () => {
    const jar = new CookieJar();
    await signIn(auth, jar, "ada");
    await suspendUser(store, { actor: admin, userId: "ada", now: Date.now() });
    expect(await auth.api.getSession({ headers: jar.headers() })).toBeNull();
    await expect(signIn(auth, new CookieJar(), "ada")).rejects.toMatchObject({
      statusCode: 403,
      body: { code: "USER_SUSPENDED" },
    });
    // Whoever does not know the password learns nothing of it.
    await expect(signIn(auth, new CookieJar(), "ada", { tried: "not the password" })).rejects.toMatchObject({
      statusCode: 401,
    });
    await readmitUser(store, { actor: admin, userId: "ada", now: Date.now() });
    expect(await signIn(auth, new CookieJar(), "ada")).toMatchObject({ user: { id: "ada" } });
  });
});
