import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { missingCompileTools } from "@/db/cli/missing-compile-tools.mjs";

let directory: string;

/** Puts empty programs of these names where the search looks. */
function provide(...names: string[]): void {
  for (const name of names) {
    writeFileSync(join(directory, name), "");
    chmodSync(join(directory, name), 0o755);
  }
}

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "backchannel-tools-"));
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

describe("missingCompileTools", () => {
  it("is content where all are there", () => {
    provide("python3", "make", "clang++");
    expect(missingCompileTools(directory, true)).toBeNull();
  });

  it("names only what is missing, in the words of the package manager that is there", () => {
    provide("python3", "apt-get");
    expect(missingCompileTools(directory, true)).toEqual({
      titles: ["make", "a C++ compiler"],
      line: "apt-get update && apt-get install -y make g++",
    });
  });

  it("asks for root where it is needed", () => {
    provide("apt-get", "make", "g++");
    expect(missingCompileTools(directory, false)?.line).toBe(
      "sudo apt-get update && sudo apt-get install -y python3",
    );
  });

  it.each([
    ["dnf", "sudo dnf install -y python3 make gcc-c++"],
    ["apk", "sudo apk add python3 make g++"],
    ["brew", "brew install python make gcc"],
  ])("knows %s", (manager, line) => {
    provide(manager);
    expect(missingCompileTools(directory, false)?.line).toBe(line);
  });

  it("does not take a file that cannot be run for a program", () => {
    provide("make", "g++");
    writeFileSync(join(directory, "python3"), "");
    chmodSync(join(directory, "python3"), 0o644);
    expect(missingCompileTools(directory, true)?.titles).toEqual(["Python 3"]);
  });
});
