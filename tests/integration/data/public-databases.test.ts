import { closeSync, existsSync, readdirSync, readSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type OpenDatabase, PublicDatabases } from "@/app/_server/data/public-databases";
import { temporaryFolder } from "../fresh-database";

const v = (dataVersion: number) => ({ dataVersion, suffix: "" });
const source = { from: "main.db", site: "https://tracker.example" };

/** Files of a folder whose builds wait until they are let go. */
function databases(longestWaitMs = 5_000, versionOf: (path: string) => number = versionIn) {
  const directory = join(temporaryFolder(), "public");
  const built: string[] = [];
  const gates: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const kept = new PublicDatabases({
    directory,
    mostFiles: 2,
    longestWaitMs,
    async build({ to }) {
      built.push(to);
      writeFileSync(to, "half");
      await new Promise<void>((resolve, reject) => {
        gates.push({ resolve, reject });
      });
      writeFileSync(to, "whole");
      return versionOf(to);
    },
  });
  const letGo = () => gates.shift()?.resolve();
  return { directory, kept, built, gates, letGo };
}

const versionIn = (path: string) => Number(/v(\d+)\.sqlite/.exec(path)?.[1]);

function contentOf(file: OpenDatabase | null): string | null {
  if (file === null) return null;
  const bytes = new Uint8Array(file.bytes);
  readSync(file.descriptor, bytes, 0, file.bytes, 0);
  closeSync(file.descriptor);
  return new TextDecoder().decode(bytes);
}

describe("PublicDatabases", () => {
  it("makes a file once however many ask, and shows it only when it is whole", async () => {
    const { directory, kept, built, letGo } = databases();
    const asked = [kept.open(v(1), source), kept.open(v(1), source)];
    expect(existsSync(join(directory, "v1.sqlite"))).toBe(false);
    letGo();
    expect((await Promise.all(asked)).map(contentOf)).toEqual(["whole", "whole"]);
    expect(contentOf(await kept.open(v(1), source))).toBe("whole");
    expect(built).toHaveLength(1);
    expect(readdirSync(directory)).toEqual(["v1.sqlite"]);
  });

  it("names a file by the version that it turned out to be of, and says so", async () => {
    const { directory, kept, built, letGo } = databases(5_000, () => 3);
    const asked = kept.open(v(2), source);
    letGo();
    const file = await asked;
    expect([file?.dataVersion, contentOf(file)]).toEqual([3, "whole"]);
    expect(readdirSync(directory)).toEqual(["v3.sqlite"]);
    expect(contentOf(await kept.open(v(3), source))).toBe("whole");
    expect(built).toHaveLength(1);
  });

  it("holds the database that a file is made of until it is made, whoever still waits", async () => {
    const { kept, letGo } = databases(1);
    let isHeld = false;
    const hold = async <T>(work: () => Promise<T>): Promise<T> => {
      isHeld = true;
      try {
        return await work();
      } finally {
        isHeld = false;
      }
    };
    expect(await kept.open(v(1), { ...source, hold })).toBeNull();
    expect(isHeld).toBe(true);
    letGo();
    await expect.poll(() => isHeld).toBe(false);
  });

  it("makes one at a time: whoever asks for another meanwhile is asked to come back", async () => {
    const { kept, letGo } = databases();
    const first = kept.open(v(1), source);
    expect(await kept.open(v(2), source)).toBeNull();
    letGo();
    expect(contentOf(await first)).toBe("whole");
  });

  it("lets nobody wait for long, and has the file when it is ready", async () => {
    const { directory, kept, letGo } = databases(1);
    expect(await kept.open(v(1), source)).toBeNull();
    letGo();
    await expect.poll(() => existsSync(join(directory, "v1.sqlite"))).toBe(true);
    expect(contentOf(await kept.open(v(1), source))).toBe("whole");
  });

  it("keeps the latest few, and nothing of a build that failed", async () => {
    const { directory, kept, gates, letGo } = databases();
    for (const number of [1, 2, 3]) {
      const asked = kept.open(v(number), source);
      letGo();
      contentOf(await asked);
    }
    expect(readdirSync(directory)).toHaveLength(2);
    const failing = kept.open(v(4), source);
    gates.shift()?.reject(new Error("full"));
    await expect(failing).rejects.toThrow("full");
    expect(readdirSync(directory).filter((file) => file.startsWith("v4"))).toEqual([]);
  });
});
