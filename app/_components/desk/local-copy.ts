import { z } from "zod";
import { knownRecord } from "./known-record";

const storedCopy = z.object({
  /** Epoch milliseconds. */
  savedAt: z.number(),
  form: z.unknown(),
  known: z.array(knownRecord),
  /** Whether the server holds the same, as a draft. */
  isOnServer: z.boolean().default(false),
  /** The draft as it stood on the server when this was typed on: its version, null for none yet, and what it held. */
  draftVersion: z.number().int().min(1).nullable().default(null),
  saved: z.unknown().optional(),
});

/** What somebody typed, kept in this browser. */
export interface LocalCopy extends z.output<typeof storedCopy> {
  key: string;
}

/** The least of a browser's store that is needed; a private window may refuse every call. */
export type CopyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** A copy of what is on the server too is kept for so long, in milliseconds: seven days. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Where the copies of one place lie. `place` is what the form changes ("contact:new", "contact:<id of a record>",
 * "contact:draft"); `form` tells two forms of one place apart. The person is part of it: browsers are shared.
 */
export function copyKey(actorId: string, place: string, form: string): string {
  return `${copyPrefix(actorId, place)}${form}`;
}

function copyPrefix(actorId: string, place: string): string {
  return `backchannel:${actorId}:${place}:`;
}

/** Writes a copy; whether it could be written. */
export function writeCopy(storage: CopyStorage, { key, ...copy }: LocalCopy): boolean {
  try {
    storage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function removeCopy(storage: CopyStorage, key: string): void {
  try {
    storage.removeItem(key);
  } catch {
    // A store that refuses this holds nothing either.
  }
}

/** The copy at a key; null where there is none that can be read. */
export function readCopy(storage: CopyStorage, key: string): LocalCopy | null {
  try {
    const parsed = parseCopy(storage.getItem(key));
    return parsed === null ? null : { key, ...parsed };
  } catch {
    return null;
  }
}

/** The copies of a place that other forms left and the server lacks, the latest first; what cannot be read is passed over. */
export function listCopies(
  storage: CopyStorage,
  actorId: string,
  place: string,
  exceptKey: string,
): LocalCopy[] {
  return keysOf(storage, copyPrefix(actorId, place))
    .flatMap((key) => (key === exceptKey ? [] : (readCopy(storage, key) ?? [])))
    .filter((copy) => !copy.isOnServer)
    .sort((one, other) => other.savedAt - one.savedAt);
}

/** Takes away a person's old copies of what is on the server too. */
export function forgetOldCopies(storage: CopyStorage, actorId: string, now: number): void {
  for (const key of keysOf(storage, `backchannel:${actorId}:`)) {
    const copy = readCopy(storage, key);
    if (copy?.isOnServer && now - copy.savedAt > keptMs) removeCopy(storage, key);
  }
}

function keysOf(storage: CopyStorage, prefix: string): string[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys.filter((key) => key?.startsWith(prefix) === true).map((key) => key ?? "");
  } catch {
    return [];
  }
}

function parseCopy(text: string | null) {
  if (text === null) return null;
  try {
    const parsed = storedCopy.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
