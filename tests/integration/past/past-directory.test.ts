import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { pastDirectory } from "@/app/_server/past/past-directory";
import { startServer } from "@/app/_server/start-server";
import { freshDatabase } from "../fresh-database";

const server = vi.hoisted(() => ({ path: "" }));
vi.mock("@/app/_server/environment", () => ({ readEnvironment: () => ({ databasePath: server.path }) }));
vi.mock("@/app/_server/store", () => ({ getStore: () => null }));
vi.mock("@/app/_server/import/import-jobs", () => ({ continueDecidedImports: async () => undefined }));
vi.mock("@/app/_server/http/compressible-answers", () => ({ letRoutesBeCompressed: () => undefined }));

it("is cleared when a server starts: a process that was killed leaves a whole copy of the database there", () => {
  server.path = freshDatabase().path;
  const directory = pastDirectory(server.path);
  mkdirSync(directory);
  writeFileSync(join(directory, "v1-w0.db.unfinished"), "sessions and drafts");
  startServer();
  expect(existsSync(directory)).toBe(false);
});
