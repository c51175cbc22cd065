import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { hashLinkToken } from "@/db/auth/link-token";
import { suspendUser } from "@/db/commands/accounts/suspend-user";
import { findPasswordReset } from "@/db/queries/instance/find-password-reset";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { outputOf } from "../run-script";

function resetLink(databasePath: string, ...args: string[]): Promise<string> {
  return outputOf(
    spawn(process.execPath, ["--import", "tsx", "db/cli/reset-link.ts", ...args], {
      env: { ...process.env, DATABASE_PATH: databasePath, PUBLIC_URL: "https://tracker.example" },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
}

describe("npm run reset-link", () => {
  it("prints a link for a user, and says what it refuses", async () => {
    const { path, store } = freshDatabase();
    await insertUser(store, "admin");
    const printed = await resetLink(path, "Admin@example.org");
    const token = /https:\/\/tracker\.example\/reset\/([\w-]{43})/.exec(printed)?.[1] ?? "";
    expect(await findPasswordReset(store, hashLinkToken(token))).toMatchObject({
      email: "admin@example.org",
      usedAt: null,
    });
    await expect(resetLink(path)).rejects.toThrow("Usage:");
    await expect(resetLink(path, "nobody@example.org")).rejects.toThrow("Nobody signs in as");
    await expect(resetLink(path, "admin@example.org", "--second-step-off")).rejects.toThrow("no second step");
    await insertUser(store, "editor");
    await suspendUser(store, { actor: null, userId: "editor", now: 1_000 });
    await expect(resetLink(path, "editor@example.org")).rejects.toThrow("suspended");
  }, 60_000);
});
