import { describe, expect, it } from "vitest";
import { compareNumbers } from "@/lib/exchange/result-bundle/compare-numbers";
import { rerunBundle } from "@/lib/exchange/result-bundle/compute-numbers";
import { readBundle } from "@/lib/exchange/result-bundle/read-bundle";
import { isSame } from "@/lib/exchange/result-bundle/rerun-words";
import type { BundleUpgrader, LooseBundle } from "@/lib/exchange/result-bundle/upgrade-bundle";
import { upgradeBundle } from "@/lib/exchange/result-bundle/upgrade-bundle";
import { hashOfBundle, writeBundle } from "@/lib/exchange/result-bundle/write-bundle";
import { makeBundle, sha256 } from "./make-bundle";

const text = writeBundle(makeBundle(), sha256);

/** The text of a bundle after a change, with the hash that it had, or with a new one. */
function changed(change: (bundle: LooseBundle) => LooseBundle, isResealed = false): string {
  const bundle = change(JSON.parse(text));
  return JSON.stringify(isResealed ? { ...bundle, sha256: hashOfBundle(bundle, sha256) } : bundle);
}

describe("a bundle", () => {
  it("comes back as it was written, with its hash", () => {
    const reading = readBundle(text, sha256);
    expect(reading.status === "read" && reading.bundle).toEqual({
      ...makeBundle(),
      sha256: hashOfBundle(makeBundle(), sha256),
    });
  });

  it("is one text: canonical JSON, whose hash anyone finds by taking the hash out of the text", () => {
    const named = /,"sha256":"([0-9a-f]{64})"/.exec(text);
    expect(named).not.toBeNull();
    expect(sha256(text.replace(named?.[0] ?? "", ""))).toBe(named?.[1]);
    expect(text).not.toMatch(/[\n\t]|": /);
  });

  it("may be written otherwise: white space, order of members, a byte order mark", () => {
    const turned = Object.fromEntries(Object.entries(JSON.parse(text)).reverse());
    expect(readBundle(`\uFEFF${JSON.stringify(turned, null, 2)}\n`, sha256).status).toBe("read");
  });

  it("is refused when a number, a title or the hash was altered", () => {
    const altered = [
      changed((bundle) => ({ ...bundle, page: "https://elsewhere.example" })),
      changed((bundle) => ({ ...bundle, added: 1 })),
      changed((bundle) => ({ ...bundle, sha256: "0".repeat(64) })),
      text.replace('"offsetDays":0', '"offsetDays":1'),
      text.replace("Event a1", "Event a2"),
    ];
    for (const one of altered) {
      expect(one).not.toBe(text);
      expect(readBundle(one, sha256).status).toBe("altered");
    }
  });

  it("is told from what is none, and from a newer format", () => {
    for (const other of ["", "{", "[]", "null", "7", '{"format":"else","formatVersion":1,"sha256":""}']) {
      expect(readBundle(other, sha256)).toMatchObject({
        status: "notABundle",
        message: "This file is not a result of a coincidence from Backchannel.",
      });
    }
    const newer = readBundle(
      changed((bundle) => ({ ...bundle, formatVersion: 2 })),
      sha256,
    );
    expect(newer.status).toBe("newerFormat");
    expect("message" in newer && newer.message).toContain("format version 2");
  });

  it("of another shape is refused although its hash is right, naming the place", () => {
    const reading = readBundle(
      changed((bundle) => ({ ...bundle, data: { version: -1, day: "2025-02-30" } }), true),
      sha256,
    );
    expect(reading.status).toBe("notABundle");
    expect("message" in reading && reading.message).toContain("data.version");
    expect(
      readBundle(
        changed((bundle) => ({ ...bundle, added: 1 }), true),
        sha256,
      ).status,
    ).toBe("notABundle");
  });

  it("whose numbers were made up is readable, and does not come out the same", () => {
    const resealed = changed((bundle) => {
      const { numbers } = JSON.parse(text);
      numbers.tests.shuffle.precursor.p.atCertain /= 2;
      return { ...bundle, numbers };
    }, true);
    const reading = readBundle(resealed, sha256);
    if (reading.status !== "read") throw new Error(reading.message);
    const parts = compareNumbers(reading.bundle.numbers, rerunBundle(reading.bundle));
    expect(isSame(parts)).toBe(false);
    expect(parts.filter(({ differences }) => differences.length > 0)).toMatchObject([
      { part: "tests.shuffle.precursor", differences: [{ path: "tests.shuffle.precursor.p.atCertain" }] },
    ]);
  });
});

describe("upgrading", () => {
  /** A format that never was: events stood under other names. */
  const fromZero: BundleUpgrader = ({ before, after, ...bundle }) => ({
    ...bundle,
    antecedents: before,
    consequents: after,
  });
  const old = changed(({ antecedents, consequents, ...bundle }) => {
    return { ...bundle, before: antecedents, after: consequents, formatVersion: 0 };
  }, true);

  it("reads an older format by its upgrader, after its hash was compared as the file has it", () => {
    const upgraders = new Map([[0, fromZero]]);
    const reading = readBundle(old, sha256, upgraders);
    if (reading.status !== "read") throw new Error(reading.message);
    expect(reading.formatVersion).toBe(0);
    expect(isSame(compareNumbers(reading.bundle.numbers, rerunBundle(reading.bundle)))).toBe(true);
    expect(readBundle(old.replace("Event a1", "Event a2"), sha256, upgraders).status).toBe("altered");
  });

  it("without an upgrader says that the version cannot be read", () => {
    expect(readBundle(old, sha256)).toMatchObject({ status: "notABundle" });
  });

  it("takes every step in order, and none where none is needed", () => {
    const step =
      (name: string): BundleUpgrader =>
      (bundle) => ({ ...bundle, steps: `${bundle.steps}${name}` });
    const upgraders = new Map([
      [2, step("c")],
      [0, step("a")],
      [1, step("b")],
    ]);
    expect(upgradeBundle({ steps: "" }, 0, 3, upgraders)).toEqual({ steps: "abc", formatVersion: 3 });
    expect(upgradeBundle({ steps: "" }, 3, 3, upgraders)).toEqual({ steps: "" });
    expect(upgradeBundle({ steps: "" }, 2, 4, upgraders)).toBeNull();
  });
});
