import { canonicalJson } from "@/lib/canonical-json";
import type { Sha256, UnsealedBundle } from "./result-bundle";

/** The text of a bundle with its hash: canonical JSON, so that one result has one text. */
export function writeBundle(bundle: UnsealedBundle, sha256: Sha256): string {
  return canonicalJson({ ...bundle, sha256: hashOfBundle(bundle, sha256) });
}

/** The hash of a bundle of any format version: that of the canonical form of all its members but `sha256`. */
export function hashOfBundle(bundle: object, sha256: Sha256): string {
  return sha256(canonicalJson({ ...bundle, sha256: undefined }));
}
