import { z } from "zod";

/**
 * Where a page of a list ended, as an opaque word: what it holds may change, so nobody is to read it. `list` says of which list and
 * order it is, so that one of another list is refused.
 */
export function writeCursor(list: string, key: unknown): string {
  const bytes = new TextEncoder().encode(JSON.stringify([list, key]));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** The key of a cursor of this list; null where it is none. */
export function readCursor<Key>(list: string, cursor: string, key: z.ZodType<Key>): Key | null {
  const parsed = z.tuple([z.literal(list), key]).safeParse(decoded(cursor));
  return parsed.success ? parsed.data[1] : null;
}

function decoded(cursor: string): unknown {
  if (!/^[\w-]{1,2000}$/.test(cursor)) return null;
  try {
    const binary = atob(cursor.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
