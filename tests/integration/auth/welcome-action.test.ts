import { APIError } from "better-auth/api";
import { describe, expect, it, vi } from "vitest";
import { untriedAccount } from "@/app/_components/account/account-state";
import { welcome } from "@/app/(desk)/_actions/account-actions";
import { hashLinkToken } from "@/db/auth/link-token";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import { listUsers } from "@/db/queries/instance/list-users";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ store: null as unknown, signInEmail: vi.fn() }));
vi.mock("next/headers", () => ({ headers: async () => new Headers() }));
vi.mock("next/navigation", () => ({
  redirect: (path: string) => {
    throw new Error(`to ${path}`);
  },
}));
vi.mock("@/app/_server/store", () => ({ getStore: () => server.store }));
vi.mock("@/app/_server/auth/auth", () => ({
  getAuth: async () => ({ api: { signInEmail: server.signInEmail } }),
}));

async function invited(store: Store): Promise<FormData> {
  await createInvitation(store, {
    actor: null,
    id: "i1",
    now: 0,
    tokenHash: hashLinkToken("token"),
    role: "admin",
    expiresAt: Date.now() + 60_000,
  });
  const form = new FormData();
  form.set("token", "token");
  form.set("name", "Ada");
  form.set("email", "Ada@example.org");
  form.set("password", "a long enough password");
  return form;
}

const before = untriedAccount;

describe("the welcome page's action", () => {
  it("opens the desk, and sends to the sign-in page who may not sign in at once", async () => {
    for (const [refusal, path] of [
      [null, "/desk"],
      [new APIError("TOO_MANY_REQUESTS"), "/sign-in?made=user"],
    ] as const) {
      const { store } = freshDatabase();
      server.store = store;
      server.signInEmail.mockImplementation(async () => {
        if (refusal !== null) throw refusal;
        return {};
      });
      await expect(welcome(before, await invited(store))).rejects.toThrow(`to ${path}`);
      expect(await listUsers(store)).toMatchObject([{ email: "ada@example.org" }]);
    }
  });
});
