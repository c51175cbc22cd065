import { createHash, randomBytes } from "node:crypto";

/** A new token for a link, 32 random bytes; only its hash is stored. */
export function makeLinkToken(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256 of a token, in hex: enough for random bytes, which nobody can guess from a list. */
export function hashLinkToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
