import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { hashLinkToken } from "@/db/auth/link-token";
import { loadStartTopics } from "@/db/cli/load-start-topics";
import { openCurrentStore } from "@/db/cli/open-current-store";
import { listTopicsAndTracks } from "@/db/queries/desk/list-topics-and-tracks";
import { findInvitation } from "@/db/queries/instance/find-invitation";
import { readStartStage } from "@/db/queries/instance/read-start-stage";
import { isSampleLoaded, loadSample } from "@/db/sample/load-sample";
import { openStore } from "@/db/store";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { failingAfter } from "../failing-store";
import { freshDatabase, temporaryFolder } from "../fresh-database";
import { insertUser } from "../insert-user";
import { outputOf } from "../run-script";

async function run(script: string, databasePath: string, sample: "none" | "load" = "none"): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", `db/cli/${script}`], {
    env: {
      ...process.env,
      DATABASE_PATH: databasePath,
      SAMPLE: sample,
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
      const invitation = await findInvitation(store, hashLinkToken(tokenIn(first)));
      expect(invitation).toMatchObject({ role: "admin", usedAt: null });
      expect(invitation?.expiresAt).toBeGreaterThan(Date.now() + 6 * 24 * 60 * 60 * 1000);
      expect((await listTopicsAndTracks(store)).topics).toHaveLength(12);

      await insertUser(store, "admin");
      const second = await run("prepare.ts", path);
      expect(second).toBe("");
      expect((await listTopicsAndTracks(store)).topics).toHaveLength(12);

      const another = await run("admin-link.ts", path);
      expect(tokenIn(another)).not.toBe(tokenIn(first));
      expect(await findInvitation(store, hashLinkToken(tokenIn(another)))).toMatchObject({
        role: "admin",
        usedAt: null,
      });
    } finally {
      store.close();
    }
  });
});

describe("a first start that was interrupted", () => {
  it("goes on loading the sample at the next start", async () => {
    const { path, store } = freshDatabase();
    expect(await readStartStage(store)).toBe("new");
    // So far that topics and some events are there.
    await expect(loadSample(failingAfter(store, 260), Date.now())).rejects.toThrow();
    expect((await listTopicsAndTracks(store)).topics).not.toEqual([]);
    expect(await readStartStage(store)).toBe("sampleLoading");
    await run("prepare.ts", path, "load");
    expect(await isSampleLoaded(store)).toBe(true);
    expect(await readStartStage(store)).toBe("started");
  }, 60_000);

  it("goes on with the topics of an instance without the sample", async () => {
    const { path, store } = freshDatabase();
    await expect(loadStartTopics(failingAfter(store, 5), Date.now())).rejects.toThrow();
    expect((await listTopicsAndTracks(store)).topics).toHaveLength(4);
    expect(await readStartStage(store)).toBe("topicsLoading");
    await run("prepare.ts", path);
    expect((await listTopicsAndTracks(store)).topics).toHaveLength(12);
    expect(await readStartStage(store)).toBe("started");
  }, 60_000);
});

describe("a command beside a server that may be running", () => {
  it("makes no database and migrates none", async () => {
    const missing = join(temporaryFolder(), "backchannel.db");
    expect(() => openCurrentStore(missing)).toThrow(NotFoundError);
    await expect(run("admin-link.ts", missing)).rejects.toThrow(/There is no database at .* yet/);
    expect(existsSync(missing)).toBe(false);

    const { path } = freshDatabase();
    const connection = new Database(path);
    connection.exec("DELETE FROM migrations WHERE name LIKE '0001%'");
    connection.close();
    expect(() => openCurrentStore(path)).toThrow(ConflictError);
    await expect(run("admin-link.ts", path)).rejects.toThrow(/lacks migrations \(0001_start-instance\)/);
  }, 60_000);
});
