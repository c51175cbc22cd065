import { z } from "zod";
import { type KnownRecord, recordKinds } from "./known-record";

/** What somebody typed, kept in this browser until it is saved. */
export interface LocalCopy {
  key: string;
  /** Epoch milliseconds. */
  savedAt: number;
  form: unknown;
  known: KnownRecord[];
}

const storedCopy = z.object({
  savedAt: z.number(),
  form: z.unknown(),
  known: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(recordKinds),
      name: z.string(),
      detail: z.string(),
      partyId: z.string().nullable(),
      partyName: z.string().nullable(),
      zone: z.string().nullable(),
    }),
  ),
});

/** The least of a browser's store that is needed; a private window may refuse every call. */
export type CopyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/**
 * Where the copies of one place lie. `place` is what the form changes ("contact:new", "contact:<id of a record or draft>");
 * `form` tells two forms of one place apart. The person is part of it: browsers are shared.
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

/** The copies of a place that other forms left, the latest first; what cannot be read is passed over. */
export function listCopies(
  storage: CopyStorage,
  actorId: string,
  place: string,
  exceptKey: string,
): LocalCopy[] {
  try {
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys
      .flatMap((key) => {
        if (key === null || key === exceptKey || !key.startsWith(copyPrefix(actorId, place))) return [];
        const parsed = parseCopy(storage.getItem(key));
        return parsed === null ? [] : [{ key, ...parsed }];
      })
      .sort((one, other) => other.savedAt - one.savedAt);
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
