import { once } from "node:events";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { createContact } from "@/db/commands/events/create-contact";
import { openStore } from "@/db/store";
import { contactEntry, createSmallWorld, smallWorldDataVersion } from "./commands/small-world";
import { freshDatabase } from "./fresh-database";
import { runScript } from "./run-script";

const isFullRun = process.env.BACKCHANNEL_FULL === "1";
/** After how many acknowledged writes each process is killed. */
const killedAfter = isFullRun ? Array.from({ length: 30 }, (_, index) => 1 + index * 7) : [1, 8, 40];

/** Lets a process save contacts, kills it once it has acknowledged so many, and returns all the ids that it acknowledged. */
async function saveUntilKilled(path: string, prefix: string, count: number): Promise<string[]> {
  const child = runScript("save-contacts-script.ts", path, prefix);
  let output = "";
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += String(chunk);
  });
  child.stdout?.on("data", (chunk) => {
    output += String(chunk);
    if (output.split("\n").length > count) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  if (signal !== "SIGKILL") throw new Error(`The script ended by itself: ${errors}`);
  // What stands after the last line break was cut off in the middle of a line.
  return output.split("\n").slice(0, -1);
}

function idsIn(connection: Database.Database, sql: string): unknown[] {
  return connection.prepare(sql).pluck().all();
}

describe("a process that is killed while it saves", () => {
  it(
    "has stored every write that it acknowledged, whole, and leaves a sound database",
    async () => {
      const { store, path } = freshDatabase();
      await createSmallWorld(store);
      const acknowledged: string[] = [];
      for (const [round, count] of killedAfter.entries()) {
        const ids = await saveUntilKilled(path, `round${round}`, count);
        expect(ids.length).toBeGreaterThanOrEqual(count);
        acknowledged.push(...ids);

        const connection = new Database(path);
        try {
          expect(connection.pragma("integrity_check")).toEqual([{ integrity_check: "ok" }]);
          expect(connection.pragma("foreign_key_check")).toEqual([]);
          const stored = idsIn(connection, "SELECT id FROM events ORDER BY id");
          expect(stored).toEqual(expect.arrayContaining(acknowledged));
          // At most the one write of each round that was committed and not yet acknowledged.
          expect(stored.length).toBeLessThanOrEqual(acknowledged.length + round + 1);
          for (const sql of [
            "SELECT event_id FROM contacts ORDER BY event_id",
            "SELECT event_id FROM search_docs ORDER BY event_id",
            "SELECT record_id FROM revisions WHERE record_type = 'event' ORDER BY record_id",
            "SELECT record_id FROM slugs WHERE record_type = 'event' ORDER BY record_id",
            "SELECT event_id FROM participations GROUP BY event_id HAVING count(*) = 3 ORDER BY event_id",
          ]) {
            expect(idsIn(connection, sql), sql).toEqual(stored);
          }
          expect(idsIn(connection, "SELECT data_version FROM instance")).toEqual([
            smallWorldDataVersion + stored.length,
          ]);
        } finally {
          connection.close();
        }
      }
      const reopened = openStore(path);
      try {
        await createContact(reopened, { actor: null, id: "after", now: 20_000, input: contactEntry() });
      } finally {
        reopened.close();
      }
    },
    isFullRun ? 300_000 : 60_000,
  );
});
