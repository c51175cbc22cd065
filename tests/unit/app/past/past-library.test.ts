import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { PastLibrary, type PastLibraryOptions } from "@/app/_server/past/past-library";
import { isPastUnavailable } from "@/app/_server/past/past-unavailable";
import type { Store } from "@/db/store";

let folder: string;
let closed: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backchannel-past-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, "now.db"), "the database");
  closed = [];
});

function storeAt(path: string): Store {
  const refuse = () => Promise.reject(new Error("Not asked here."));
  return { read: refuse, write: refuse, close: () => closed.push(path) };
}

function libraryOf(options: Partial<PastLibraryOptions> = {}) {
  const build = vi.fn(async ({ to, dataVersion }: { to: string; dataVersion: number }) => {
    writeFileSync(to, `state ${dataVersion}`);
  });
  const library = new PastLibrary({
    databasePath: join(folder, "now.db"),
    directory: join(folder, "past"),
    mostFiles: 2,
    mostBytes: 1_000,
    build,
    open: storeAt,
    clock: () => 0,
    ...options,
  });
  const read = (dataVersion: number) =>
    library.read({ name: `v${dataVersion}`, dataVersion }, async ({ path }) => path);
  return { library, build, read };
}

const files = () => (existsSync(join(folder, "past")) ? readdirSync(join(folder, "past")).sort() : []);

it("makes a state once, however many ask for it, and again only when it is gone", async () => {
  const { build, read } = libraryOf();
  const paths = await Promise.all([read(5), read(5), read(5)]);
  expect(new Set(paths).size).toBe(1);
  await read(5);
  expect(build).toHaveBeenCalledTimes(1);
  expect(files()).toEqual(["v5.db"]);
  rmSync(join(folder, "past", "v5.db"));
  await read(5);
  expect(build).toHaveBeenCalledTimes(2);
  expect(closed).toHaveLength(1);
});

it("drops what was asked for longest ago where files are too many or too large, and closes it", async () => {
  const { read } = libraryOf();
  await read(1);
  await read(2);
  await read(1);
  await read(3);
  expect(files()).toEqual(["v1.db", "v3.db"]);
  expect(closed).toEqual([join(folder, "past", "v2.db")]);
  const { read: readLarge } = libraryOf({ mostFiles: 9, mostBytes: 10 });
  await readLarge(1);
  await readLarge(2);
  expect(files()).toEqual(["v2.db"]);
});

it("lets a reader finish before the file goes", async () => {
  const { library, read } = libraryOf({ mostFiles: 1 });
  let finish: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const reading = library.read({ name: "v1", dataVersion: 1 }, () => held);
  await vi.waitFor(() => expect(library.names).toEqual(["v1"]));
  await read(2);
  expect(library.names).toEqual(["v2"]);
  expect(files()).toEqual(["v1.db", "v2.db"]);
  finish();
  await reading;
  expect(files()).toEqual(["v2.db"]);
});

it("leaves nothing of a build that failed, and tries again", async () => {
  let isBroken = true;
  const { library, read } = libraryOf({
    async build({ to }) {
      writeFileSync(to, "half");
      if (isBroken) throw new Error("No room.");
    },
  });
  await expect(read(1)).rejects.toThrow("No room.");
  expect(files()).toEqual([]);
  isBroken = false;
  await read(1);
  expect(library.names).toEqual(["v1"]);
});

it("clears what an earlier process left", async () => {
  mkdirSync(join(folder, "past"));
  writeFileSync(join(folder, "past", "v1.db"), "of another version of this software");
  writeFileSync(join(folder, "past", "v2.db.unfinished"), "half");
  const { build, read } = libraryOf();
  await read(1);
  expect(build).toHaveBeenCalledTimes(1);
  expect(files()).toEqual(["v1.db"]);
});

it("asks to come back where many states are asked for at once, where a build takes long, and after too many builds", async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { read } = libraryOf({ build: () => new Promise(() => undefined) });
  const waiting = [read(1), read(2), read(3)].map((reading) => reading.catch((error: unknown) => error));
  await expect(read(4)).rejects.toSatisfy(isPastUnavailable);
  await vi.advanceTimersByTimeAsync(8_000);
  for (const error of await Promise.all(waiting)) {
    expect(error).toMatchObject({ name: "PastUnavailableError", retryAfterSeconds: 5 });
  }
  const { read: readQuick } = libraryOf();
  for (let version = 1; version <= 12; version += 1) await readQuick(version);
  await expect(readQuick(13)).rejects.toMatchObject({ name: "PastUnavailableError", retryAfterSeconds: 2 });
});
