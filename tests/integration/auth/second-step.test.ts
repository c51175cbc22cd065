import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Auth } from "@/app/_server/auth/auth";
import { removeSecondStep } from "@/db/commands/accounts/remove-second-step";
import { findAuthRows } from "@/db/queries/instance/find-auth-rows";
import type { Store } from "@/db/store";
import { insertMember, password } from "../access/insert-member";
import { authOver, CookieJar, signIn } from "../access/sign-in-world";
import { freshDatabase } from "../fresh-database";
import { totpCode } from "../totp-code";

let store: Store;
let auth: Auth;
beforeEach(async () => {
  ({ store } = freshDatabase());
  auth = authOver(store);
  await insertMember(store, "ada");
});

/** Signs Ada in, sets the second step up and signs her out. */
async function enrol() {
  const jar = new CookieJar();
  await signIn(auth, jar, "ada");
  const begun = await auth.api.enableTwoFactor({ body: { password }, headers: jar.headers() });
  if (begun.method !== "totp") throw new Error("Another method.");
  const secret = new URL(begun.totpURI).searchParams.get("secret") ?? "";
  const confirmed = await auth.api.verifyTOTP({
    body: { code: totpCode(secret, Date.now()) },
    headers: jar.headers(),
    returnHeaders: true,
  });
  jar.keep(confirmed.headers);
  await auth.api.signOut({ headers: jar.headers() });
  return { secret, backupCodes: begun.backupCodes };
}

const sessionsOf = () => findAuthRows(store, { model: "session", where: [] });

describe("the second step of signing in", () => {
  it("matches the test vectors of RFC 6238", () => {
    const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    expect(totpCode(secret, 59_000)).toBe("287082");
    expect(totpCode(secret, 1_111_111_109_000)).toBe("081804");
    expect(totpCode(secret, 20_000_000_000_000)).toBe("353130");
  });

  it("is asked for after the password, and opens the session by a code of the app", async () => {
    const { secret } = await enrol();
    const jar = new CookieJar();
    expect(await signIn(auth, jar, "ada")).toMatchObject({ twoFactorRedirect: true });
    expect(await sessionsOf()).toEqual([]);
    expect(await auth.api.getSession({ headers: jar.headers() })).toBeNull();
    // Nothing marks the browser as known, nor the sign-in as done, before the second step.
    expect(jar.names()).toEqual(["backchannel.two_factor"]);
    const verified = await auth.api.verifyTOTP({
      body: { code: totpCode(secret, Date.now()) },
      headers: jar.headers(),
      returnHeaders: true,
    });
    jar.keep(verified.headers);
    expect((await auth.api.getSession({ headers: jar.headers() }))?.user.email).toBe("ada@example.org");
    expect(jar.names()).toContain("backchannel.known_browser");
  });

  it("takes a code once, though it is valid for longer", async () => {
    const { secret } = await enrol();
    const body = { code: totpCode(secret, Date.now()) };
    const jar = new CookieJar();
    await signIn(auth, jar, "ada");
    await auth.api.verifyTOTP({ body, headers: jar.headers() });
    const other = new CookieJar();
    await signIn(auth, other, "ada");
    await expect(auth.api.verifyTOTP({ body, headers: other.headers() })).rejects.toMatchObject({
      body: { code: "INVALID_CODE" },
    });
    expect(await sessionsOf()).toHaveLength(1);
  });

  it("keeps the secret and the backup codes encrypted", async () => {
    const { secret, backupCodes } = await enrol();
    const [row] = await findAuthRows(store, { model: "twoFactor", where: [] });
    const stored = JSON.stringify(row);
    expect(backupCodes).toHaveLength(10);
    for (const code of backupCodes) expect(stored).not.toContain(code);
    expect(stored).not.toContain(secret);
    expect(row).toMatchObject({
      userId: "ada",
      verified: true,
      failedVerificationCount: 0,
      lockedUntil: null,
    });
  });

  it("takes each backup code once, also when it is used twice at the same moment", async () => {
    const { backupCodes } = await enrol();
    const [code = ""] = backupCodes;
    const jars = [new CookieJar(), new CookieJar()];
    for (const jar of jars) await signIn(auth, jar, "ada");
    const outcomes = await Promise.allSettled(
      jars.map((jar) => auth.api.verifyBackupCode({ body: { code }, headers: jar.headers() })),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await sessionsOf()).toHaveLength(1);
  });

  it("is begun anew after five wrong codes, and closed for a quarter of an hour after ten", async () => {
    const { secret } = await enrol();
    const codes: unknown[] = [];
    const tryCode = async (jar: CookieJar, code: string) => {
      try {
        await auth.api.verifyTOTP({ body: { code }, headers: jar.headers() });
        codes.push("in");
      } catch (error) {
        codes.push(error instanceof Error && "body" in error ? Object(error.body).code : error);
      }
    };
    const wrongFrom = Date.now() - 3_600_000;
    for (let round = 0; round < 2; round += 1) {
      const jar = new CookieJar();
      await signIn(auth, jar, "ada");
      for (let tries = 0; tries < 5; tries += 1) {
        await tryCode(jar, totpCode(secret, wrongFrom - (5 * round + tries) * 30_000));
      }
      if (round === 0) await tryCode(jar, totpCode(secret, Date.now() - 30_000));
    }
    expect(codes).toEqual([
      ...Array(5).fill("INVALID_CODE"),
      "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE",
      ...Array(5).fill("INVALID_CODE"),
    ]);
    codes.length = 0;
    const jar = new CookieJar();
    await signIn(auth, jar, "ada");
    await tryCode(jar, totpCode(secret, Date.now()));
    expect(codes).toEqual(["ACCOUNT_TEMPORARILY_LOCKED"]);
    expect(await sessionsOf()).toEqual([]);
    vi.useFakeTimers({ now: Date.now() + 15 * 60_000 + 1_000, toFake: ["Date"] });
    try {
      const later = new CookieJar();
      await signIn(auth, later, "ada");
      await tryCode(later, totpCode(secret, Date.now()));
    } finally {
      vi.useRealTimers();
    }
    expect(codes).toEqual(["ACCOUNT_TEMPORARILY_LOCKED", "in"]);
  });

  it("is taken off by an administrator for somebody who lost everything", async () => {
    await enrol();
    const admin = await insertMember(store, "root", "admin");
    await removeSecondStep(store, { actor: admin, userId: "ada", now: Date.now() });
    expect(await findAuthRows(store, { model: "twoFactor", where: [] })).toEqual([]);
    const jar = new CookieJar();
    await signIn(auth, jar, "ada");
    expect((await auth.api.getSession({ headers: jar.headers() }))?.user.email).toBe("ada@example.org");
  });
});
