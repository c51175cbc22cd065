import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { authSecret } from "@/app/_server/auth/auth-secret";

let directory: string;
let databasePath: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "backchannel-secret-"));
  databasePath = join(directory, "data", "backchannel.db");
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

describe("authSecret", () => {
  it("makes one secret beside the database, readable by its owner alone, and keeps it", async () => {
    const secret = await authSecret({ authSecret: null, databasePath });
    const path = join(directory, "data", "secret");
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect((await readFile(path, "utf8")).trim()).toBe(secret);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await authSecret({ authSecret: null, databasePath })).toBe(secret);
  });

  it("gives the same secret to all who ask at once and leaves no draft behind", async () => {
    const secrets = await Promise.all(
      Array.from({ length: 24 }, () => authSecret({ authSecret: null, databasePath })),
    );
    expect(new Set(secrets).size).toBe(1);
    expect(await readdir(join(directory, "data"))).toEqual(["secret"]);
  });

  it("takes the one that is given and writes nothing", async () => {
    const given = "a secret of at least thirty-two characters";
    expect(await authSecret({ authSecret: given, databasePath })).toBe(given);
    expect(await readdir(directory)).toEqual([]);
  });

  it("refuses a broken file instead of signing with it", async () => {
    databasePath = join(directory, "backchannel.db");
    await writeFile(join(directory, "secret"), "short\n");
    await expect(authSecret({ authSecret: null, databasePath })).rejects.toThrow(/holds no whole secret/);
    expect(await readFile(join(directory, "secret"), "utf8")).toBe("short\n");
  });
});
