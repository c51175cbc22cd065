import { z } from "zod";
import {
  bundleFormat,
  newestBundleVersion,
  type ResultBundle,
  resultBundle,
  type Sha256,
} from "./result-bundle";
import { type BundleUpgrader, bundleUpgraders, upgradeBundle } from "./upgrade-bundle";
import { hashOfBundle } from "./write-bundle";

/** A bundle, or why a text is none that can be run; `message` is a sentence for people. */
export type BundleReading =
  | { status: "read"; bundle: ResultBundle; formatVersion: number }
  | { status: "notABundle" | "newerFormat" | "altered"; message: string };

const head = z.looseObject({
  format: z.literal(bundleFormat),
  formatVersion: z.number().int().min(0),
  sha256: z.string(),
});

/**
 * Reads the text of a bundle of this or an older format version. Its hash is compared as the file has it, before it is
 * upgraded; white space and the order of members play no part. `upgraders` is given by tests.
 */
export function readBundle(
  text: string,
  sha256: Sha256,
  upgraders: ReadonlyMap<number, BundleUpgrader> = bundleUpgraders,
): BundleReading {
  const value = parseJson(text);
  const known = head.safeParse(value);
  if (!known.success) {
    return { status: "notABundle", message: "This file is not a result of a coincidence from Backchannel." };
  }
  const { formatVersion } = known.data;
  if (formatVersion > newestBundleVersion) {
    return {
      status: "newerFormat",
      message: `This result has format version ${formatVersion}; this version of Backchannel reads versions up to ${newestBundleVersion}. Take a newer one.`,
    };
  }
  if (hashOfBundle(known.data, sha256) !== known.data.sha256) {
    return {
      status: "altered",
      message: "This result was altered after it was made: its content does not have the hash that it names.",
    };
  }
  const upgraded = upgradeBundle(known.data, formatVersion, newestBundleVersion, upgraders);
  if (upgraded === null) {
    return {
      status: "notABundle",
      message: `There is no way to read format version ${formatVersion} of a result.`,
    };
  }
  const read = resultBundle.safeParse(upgraded);
  if (read.success) return { status: "read", bundle: read.data, formatVersion };
  const issue = read.error.issues[0];
  const place = issue === undefined ? "" : ` ${issue.path.join(".")}: ${issue.message}`;
  return { status: "notABundle", message: `This result does not have the shape of its format.${place}` };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
