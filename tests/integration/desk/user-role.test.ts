import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { listUsers } from "@/db/queries/instance/list-users";
import { freshDatabase } from "../fresh-database";
import { insertUser } from "../insert-user";
import { outputOf } from "../run-script";

function userRole(databasePath: string, ...args: string[]): Promise<string> {
  return outputOf(
    spawn(process.execPath, ["--import", "tsx", "db/cli/user-role.ts", ...args], {
      env: { ...process.env, DATABASE_PATH: databasePath },
      stdio: ["ignore", "pipe", "pipe"],
    }),
  );
}

describe("npm run user-role", () => {
  it("lists who can sign in, gives a role, and says what it refuses", async () => {
    const { path, store } = freshDatabase();
    await insertUser(store, "admin");
    await insertUser(store, "editor");
    expect(await userRole(path)).toBe(
      "admin@example.org\tadmin\tThe admin\neditor@example.org\teditor\tThe editor\n",
    );
    expect(await userRole(path, "Editor@example.org", "reader")).toBe(
      "editor@example.org is reader now; before: editor.\n",
    );
    await expect(userRole(path, "admin@example.org", "editor")).rejects.toThrow(
      "One administrator must remain.",
    );
    await expect(userRole(path, "nobody@example.org", "editor")).rejects.toThrow("Nobody signs in as");
    await expect(userRole(path, "admin@example.org")).rejects.toThrow("The role is one of reader,");
    expect((await listUsers(store)).map((user) => user.role)).toEqual(["admin", "reader"]);
  }, 60_000);
});
