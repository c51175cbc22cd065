import { hashPassword } from "better-auth/crypto";
import { describe, expect, it } from "vitest";
import { createAuth } from "@/app/_server/auth/auth";
import { hashLinkToken, makeLinkToken } from "@/db/auth/link-token";
import { acceptInvitation } from "@/db/commands/accounts/accept-invitation";
import { findAuthRows } from "@/db/queries/instance/find-auth-rows";
import { findInvitation } from "@/db/queries/instance/find-invitation";
import { invitations } from "@/db/schema/invitations";
import type { Store } from "@/db/store";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { freshDatabase } from "../fresh-database";

const publicUrl = "http://localhost:3000";
const day = 24 * 60 * 60 * 1000;
const password = "a long enough password";

function authOver(store: Store, url = publicUrl) {
  return createAuth({ store, secret: "a secret that is long enough for tests", publicUrl: url });
}

async function insertInvitation(store: Store, createdAt: number): Promise<string> {
  const token = makeLinkToken();
  await store.write(async ({ db }) => {
    await db.insert(invitations).values({
      id: crypto.randomUUID(),
      tokenHash: hashLinkToken(token),
      role: "admin",
      createdAt,
      expiresAt: createdAt + 7 * day,
    });
  });
  return token;
}

async function acceptance(token: string, email: string, now: number) {
  return {
    tokenHash: hashLinkToken(token),
    now,
    userId: crypto.randomUUID(),
    accountId: crypto.randomUUID(),
    name: "Ada Archer",
    email,
    passwordHash: await hashPassword(password),
  };
}

async function userWithPassword(store: Store, email = "ada@example.org") {
  const now = Date.now();
  const accepted = await acceptance(await insertInvitation(store, now), email, now);
  await acceptInvitation(store, accepted);
  return accepted;
}

function post(path: string, body: unknown, origin = publicUrl): Request {
  return new Request(`${publicUrl}/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, cookie: "consent=none" },
    body: JSON.stringify(body),
  });
}

describe("invitations", () => {
  it("make one user of the invited role, with a password that signs in", async () => {
    const { store } = freshDatabase();
    const { userId } = await userWithPassword(store);
    const [user] = await findAuthRows(store, { model: "user", where: [] });
    expect(user).toMatchObject({ id: userId, role: "admin", email: "ada@example.org" });
    const auth = authOver(store);
    const signedIn = await auth.api.signInEmail({ body: { email: "Ada@example.org", password } });
    expect(signedIn.user.id).toBe(userId);
  });

  it("serve once, also when used twice at the same moment", async () => {
    const { store } = freshDatabase();
    const now = Date.now();
    const token = await insertInvitation(store, now);
    const outcomes = await Promise.allSettled([
      acceptInvitation(store, await acceptance(token, "first@example.org", now)),
      acceptInvitation(store, await acceptance(token, "second@example.org", now)),
    ]);
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toBeInstanceOf(NotFoundError);
    expect(await findAuthRows(store, { model: "user", where: [] })).toHaveLength(1);
    expect((await findInvitation(store, hashLinkToken(token)))?.usedAt).toBe(now);
  });

  it("expire, and a wrong token is none", async () => {
    const { store } = freshDatabase();
    const now = Date.now();
    const token = await insertInvitation(store, now - 8 * day);
    await expect(
      acceptInvitation(store, await acceptance(token, "late@example.org", now)),
    ).rejects.toBeInstanceOf(NotFoundError);
    await expect(
      acceptInvitation(store, await acceptance(makeLinkToken(), "guess@example.org", now)),
    ).rejects.toBeInstanceOf(NotFoundError);
    expect(await findAuthRows(store, { model: "user", where: [] })).toEqual([]);
  });

  it("leave the link unused where the address has a user already", async () => {
    const { store } = freshDatabase();
    await userWithPassword(store);
    const now = Date.now();
    const token = await insertInvitation(store, now);
    await expect(
      acceptInvitation(store, await acceptance(token, "ada@example.org", now)),
    ).rejects.toBeInstanceOf(ConflictError);
    expect((await findInvitation(store, hashLinkToken(token)))?.usedAt).toBeNull();
  });
});

describe("the auth library over our tables", () => {
  it("refuses public sign-up, through its route and through its API", async () => {
    const { store } = freshDatabase();
    const auth = authOver(store);
    const body = { name: "Eve", email: "eve@example.org", password };
    const response = await auth.handler(post("/sign-up/email", body));
    expect(response.status).toBeGreaterThanOrEqual(400);
    await expect(auth.api.signUpEmail({ body })).rejects.toThrow();
    expect(await findAuthRows(store, { model: "user", where: [] })).toEqual([]);
  });

  it("keeps a session as a row with instants in milliseconds, reads it back, and ends it", async () => {
    const { store } = freshDatabase();
    const { userId } = await userWithPassword(store);
    const auth = authOver(store);
    const before = Date.now();
    const response = await auth.handler(post("/sign-in/email", { email: "ada@example.org", password }));
    expect(response.status).toBe(200);
    const [row] = await findAuthRows(store, { model: "session", where: [] });
    expect(row).toMatchObject({ userId });
    expect(Number(row?.expiresAt)).toBeGreaterThan(before + 13 * day);
    expect(Number.isInteger(row?.createdAt)).toBe(true);

    const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const session = await auth.api.getSession({ headers: new Headers({ cookie }) });
    expect(session?.user).toMatchObject({ id: userId, role: "admin", name: "Ada Archer" });
    expect(session?.session.expiresAt).toBeInstanceOf(Date);

    await auth.api.signOut({ headers: new Headers({ cookie }) });
    expect(await findAuthRows(store, { model: "session", where: [] })).toEqual([]);
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
  });

  it("refuses an expired session", async () => {
    const { store } = freshDatabase();
    await userWithPassword(store);
    const auth = authOver(store);
    const response = await auth.handler(post("/sign-in/email", { email: "ada@example.org", password }));
    const cookie = (response.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
    const { sessions } = await import("@/db/schema/sessions");
    await store.write(async ({ db }) => {
      await db.update(sessions).set({ expiresAt: Date.now() - 1 });
    });
    expect(await auth.api.getSession({ headers: new Headers({ cookie }) })).toBeNull();
  });

  it("sets cookies that scripts cannot read, Secure under https", async () => {
    const { store } = freshDatabase();
    await userWithPassword(store);
    const body = { email: "ada@example.org", password };
    const plain = await authOver(store).handler(post("/sign-in/email", body));
    expect(plain.headers.get("set-cookie")).toMatch(/HttpOnly/i);
    expect(plain.headers.get("set-cookie")).toMatch(/SameSite=Lax/i);
    expect(plain.headers.get("set-cookie")).not.toMatch(/Secure/i);
    const secure = "https://tracker.example";
    const overHttps = await authOver(store, secure).handler(
      new Request(`${secure}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: secure },
        body: JSON.stringify(body),
      }),
    );
    expect(overHttps.headers.get("set-cookie")).toMatch(/Secure/);
  });

  it("refuses a wrong password and another origin, and stores no session for either", async () => {
    const { store } = freshDatabase();
    await userWithPassword(store);
    const auth = authOver(store);
    const wrong = await auth.handler(
      post("/sign-in/email", { email: "ada@example.org", password: "not the password" }),
    );
    expect(wrong.status).toBe(401);
    const foreign = await auth.handler(
      post("/sign-in/email", { email: "ada@example.org", password }, "https://elsewhere.example"),
    );
    expect(foreign.status).toBe(403);
    expect(await findAuthRows(store, { model: "session", where: [] })).toEqual([]);
  });

  it("stops one network's guessing, also through the server's own calls, and locks nobody out", async () => {
    const { store } = freshDatabase();
    await userWithPassword(store);
    await userWithPassword(store, "ben@example.org");
    const auth = authOver(store);
    const signIn = (network: string, email: string, tried: string) =>
      auth.api.signInEmail({
        body: { email, password: tried },
        // What a client sends of itself comes before what the proxy adds.
        headers: new Headers({ "x-forwarded-for": `${crypto.randomUUID()}, ${network}` }),
      });
    for (let tries = 0; tries < 8; tries += 1) {
      await expect(signIn("203.0.113.9", "ada@example.org", `guess number ${tries}`)).rejects.toMatchObject({
        statusCode: 401,
      });
    }
    await expect(signIn("203.0.113.9", "Ada@example.org", password)).rejects.toMatchObject({
      statusCode: 429,
    });
    expect((await signIn("203.0.113.9", "ben@example.org", password)).user.email).toBe("ben@example.org");
    expect((await signIn("198.51.100.1", "ada@example.org", password)).user.email).toBe("ada@example.org");
  });
});
