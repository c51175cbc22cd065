import { createHash } from "node:crypto";

/**
 * The tag of an answer, from what it says. It is weak, since the server sends the same answer plain or compressed: a strong one would
 * promise the same bytes. Where a version is given, it begins with it.
 */
export function contentTag(content: string | Uint8Array, version: number | null = null): string {
  const hash = createHash("sha256").update(content).digest("base64url").slice(0, 22);
  return version === null ? `W/"${hash}"` : `W/"${version}.${hash}"`;
}
