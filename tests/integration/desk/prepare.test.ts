import { spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hashInvitationToken } from "@/db/auth/invitation-token";
import { findInvitation } from "@/db/queries/find-invitation";
import { listTopicsAndTracks } from "@/db/queries/list-topics-and-tracks";
import { openStore } from "@/db/store";
import { temporaryFolder } from "../fresh-database";
import { insertUser } from "../insert-user";
import { outputOf } from "../run-script";

async function run(script: string, databasePath: string): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", `db/cli/${script}`], {
    env: {
      ...process.env,
      DATABASE_PATH: databasePath,
      SAMPLE: "none",
      PUBLIC_URL: "https://tracker.example",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  return outputOf(child);
}

function tokenIn(output: string): string {
  return /https:\/\/tracker\.example\/welcome\/([\w-]{43})\s/.exec(output)?.[1] ?? "";
}

describe("preparing an instance without the sample", () => {
  it("gives topics once and a link that serves, and no link once somebody can sign in", async () => {
    const path = join(temporaryFolder(), "backchannel.db");
    const first = await run("prepare.ts", path);
    const store = openStore(path);
    try {
      const invitation = await findInvitation(store, hashInvitationToken(tokenIn(first)));
      expect(invitation).toMatchObject({ role: "admin", usedAt: null });
      expect(invitation?.expiresAt).toBeGreaterThan(Date.now() + 6 * 24 * 60 * 60 * 1000);
      expect((await listTopicsAndTracks(store)).topics).toHaveLength(12);

      await insertUser(store, "admin");
      const second = await run("prepare.ts", path);
      expect(second).toBe("");
      expect((await listTopicsAndTracks(store)).topics).toHaveLength(12);

      const another = await run("admin-link.ts", path);
      expect(tokenIn(another)).not.toBe(tokenIn(first));
      expect(await findInvitation(store, hashInvitationToken(tokenIn(another)))).toMatchObject({
        role: "admin",
        usedAt: null,
      });
    } finally {
      store.close();
    }
  });
});
