import { beforeEach, describe, expect, it } from "vitest";
import { createSignInLimiter } from "@/app/_server/auth/sign-in-limiter";
import { takeInvitation } from "@/app/_server/auth/take-invitation";
import { hashLinkToken } from "@/db/auth/link-token";
import { createInvitation } from "@/db/commands/accounts/create-invitation";
import { listUsers } from "@/db/queries/instance/list-users";
import type { Store } from "@/db/store";
import { freshDatabase } from "../fresh-database";

const now = 10_000;
let store: Store;
let hashed: string[];
let services: Parameters<typeof takeInvitation>[0];
beforeEach(async () => {
  ({ store } = freshDatabase());
  hashed = [];
  services = {
    store,
    limiter: createSignInLimiter(),
    hashPassword: async (password) => {
      hashed.push(password);
      return `hash of ${password}`;
    },
    now,
  };
  await createInvitation(store, {
    actor: null,
    id: "i1",
    now: 0,
    tokenHash: hashLinkToken("good"),
    role: "editor",
    expiresAt: 20_000,
  });
});

function typed(token: string, network = "203.0.113.9") {
  return { token, network, name: "Ada", email: "ada@example.org", password: "a long enough password" };
}

describe("taking an invitation up", () => {
  it("makes the user once", async () => {
    expect(await takeInvitation(services, typed("good"))).toBeNull();
    expect(await listUsers(store)).toMatchObject([{ email: "ada@example.org", role: "editor" }]);
    expect(await takeInvitation(services, typed("good"))).toMatchObject({ path: "" });
    expect(await listUsers(store)).toHaveLength(1);
  });

  it("hashes no password for a link that is unknown, used or expired", async () => {
    expect(await takeInvitation(services, typed("guess"))).toMatchObject({ path: "" });
    expect(await takeInvitation({ ...services, now: 20_000 }, typed("good"))).toMatchObject({ path: "" });
    expect(hashed).toEqual([]);
    await takeInvitation(services, typed("good"));
    await takeInvitation(services, typed("good"));
    expect(hashed).toHaveLength(1);
  });

  it("is refused after too many tries from one network, before anything is looked up, and not to others", async () => {
    for (let tries = 0; tries < 40; tries += 1) await takeInvitation(services, typed(`guess ${tries}`));
    expect(await takeInvitation(services, typed("good"))).toEqual({
      path: "",
      message: "Too many tries from here. Wait five minutes and try again.",
    });
    expect(hashed).toEqual([]);
    expect(await takeInvitation(services, typed("good", "198.51.100.1"))).toBeNull();
  });

  it("leaves the link open where the address has a user", async () => {
    await takeInvitation(services, typed("good"));
    await createInvitation(store, {
      actor: null,
      id: "i2",
      now: 0,
      tokenHash: hashLinkToken("second"),
      role: "editor",
      expiresAt: 20_000,
    });
    expect(await takeInvitation(services, typed("second"))).toMatchObject({ path: "email" });
    const another = { ...typed("second"), email: "ben@example.org" };
    expect(await takeInvitation(services, another)).toBeNull();
  });
});
