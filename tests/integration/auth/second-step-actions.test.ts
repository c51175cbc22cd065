import { beforeEach, describe, expect, it, vi } from "vitest";
import { untriedAccount } from "@/app/_components/account/account-state";
import { type SecondStepState, untriedSecondStep } from "@/app/_components/account/second-step-state";
import type { Auth } from "@/app/_server/auth/auth";
import { confirmSignIn } from "@/app/(desk)/_actions/account-actions";
import { changeSecondStep } from "@/app/(desk)/_actions/second-step-actions";
import { removeSecondStep } from "@/db/commands/accounts/remove-second-step";
import { findAccount } from "@/db/queries/instance/find-account";
import type { Store } from "@/db/store";
import { insertMember, password } from "../access/insert-member";
import { authOver, CookieJar, signIn } from "../access/sign-in-world";
import { freshDatabase } from "../fresh-database";
import { totpCode } from "../totp-code";

const server = vi.hoisted(() => ({
  store: null as unknown,
  auth: null as unknown,
  session: null as unknown,
  headers: new Headers(),
  refresh: vi.fn(),
}));
vi.mock("next/cache", () => ({ refresh: server.refresh }));
vi.mock("next/headers", () => ({ headers: async () => server.headers }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/auth", async (original) => ({
  ...(await original<object>()),
  getAuth: async () => server.auth,
}));
vi.mock("@/app/_server/auth/session", () => ({
  requireSession: async () => server.session,
  currentActor: async () => server.session,
}));

let store: Store;
let auth: Auth;
let jar: CookieJar;
beforeEach(async () => {
  ({ store } = freshDatabase());
  auth = authOver(store);
  jar = new CookieJar();
  server.refresh.mockClear();
  server.store = store;
  server.auth = auth;
  const actor = await insertMember(store, "ada");
  await signIn(auth, jar, "ada");
  server.headers = jar.headers();
  server.session = { actor, sessionId: crypto.randomUUID() };
});

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

const begin = (typed = password) =>
  changeSecondStep(untriedSecondStep, formOf({ intent: "begin", password: typed }));
const confirm = (before: SecondStepState, code: string) =>
  changeSecondStep(before, formOf({ intent: "confirm", code }));

/** Turns the second step on in the session of the library's own cookies, and gives the secret. */
async function turnOn(): Promise<string> {
  const begun = await begin();
  const secret = begun.setup?.secret ?? "";
  const { headers } = await auth.api.verifyTOTP({
    body: { code: totpCode(secret, Date.now()) },
    headers: jar.headers(),
    returnHeaders: true,
  });
  jar.keep(headers);
  server.headers = jar.headers();
  return secret;
}

const wrongCode = (secret: string, tries: number) =>
  totpCode(secret, Date.now() - 3_600_000 - tries * 30_000);

describe("the page of the second step", () => {
  it("turns it on by a first code, and shows the backup codes then alone", async () => {
    const begun = await begin();
    const secret = begun.setup?.secret ?? "";
    const wrong = await confirm(begun, wrongCode(secret, 0));
    expect(wrong).toMatchObject({ issues: [{ path: "code" }], setup: begun.setup, backupCodes: [] });
    const on = await confirm(wrong, totpCode(secret, Date.now()));
    expect(on.backupCodes).toHaveLength(10);
    expect((await findAccount(store, "ada"))?.hasSecondStep).toBe(true);
  });

  it("takes no further code once it is on: whoever has but the session learns no backup codes", async () => {
    const secret = await turnOn();
    const verify = vi.spyOn(auth.api, "verifyTOTP");
    for (const code of [wrongCode(secret, 0), totpCode(secret, Date.now())]) {
      const answer = await confirm(untriedSecondStep, code);
      expect(answer).toMatchObject({ done: expect.stringMatching(/changed meanwhile/), backupCodes: [] });
    }
    expect(verify).not.toHaveBeenCalled();
    expect(server.refresh).toHaveBeenCalledTimes(2);
  });

  it("counts first codes as it counts passwords", async () => {
    const begun = await begin();
    const secret = begun.setup?.secret ?? "";
    for (let tries = 0; tries < 8; tries += 1) await confirm(begun, wrongCode(secret, tries));
    const right = await confirm(begun, totpCode(secret, Date.now()));
    expect(right).toMatchObject({ issues: [{ path: "", message: expect.stringMatching(/Too many tries/) }] });
    expect((await findAccount(store, "ada"))?.hasSecondStep).toBe(false);
  });

  it("says so where the step was turned on or off meanwhile", async () => {
    const meanwhile = { issues: [], setup: null, done: expect.stringMatching(/changed meanwhile/) };
    const renewal = formOf({ intent: "renew", password });
    expect(await changeSecondStep(untriedSecondStep, renewal)).toMatchObject(meanwhile);
    expect(await confirm(untriedSecondStep, "123456")).toMatchObject(meanwhile);
    await turnOn();
    expect(await begin()).toMatchObject(meanwhile);
    expect(await begin("not the password")).toMatchObject({ issues: [{ path: "password" }] });
  });
});

describe("the second step at sign-in", () => {
  /** Sends a code as somebody who is not signed in. */
  async function send(kind: "app" | "backup", code: string) {
    server.session = null;
    server.headers = jar.headers();
    return confirmSignIn(untriedAccount, formOf({ kind, code, next: "/desk/work" }));
  }

  it("is begun again where it was taken off meanwhile", async () => {
    await turnOn();
    for (const kind of ["app", "backup"] as const) {
      jar = new CookieJar();
      await signIn(auth, jar, "ada");
      if (kind === "app") await removeSecondStep(store, { actor: null, userId: "ada", now: Date.now() });
      await expect(send(kind, "123456")).rejects.toThrow("to /sign-in?made=again&next=%2Fdesk%2Fwork");
    }
  });

  it("says nothing of codes to whoever is signed in already", async () => {
    const secret = await turnOn();
    const verify = vi.spyOn(auth.api, "verifyTOTP");
    const form = formOf({ kind: "app", code: wrongCode(secret, 0), next: "/desk/work" });
    await expect(confirmSignIn(untriedAccount, form)).rejects.toThrow("to /desk/work");
    expect(verify).not.toHaveBeenCalled();
  });
});
