import { BackchannelError, ConflictError, ValidationError } from "@/lib/errors";

/** Storage failed for a reason that no input explains. Carries the engine's code, never a statement or its parameters. */
export class StorageError extends Error {
  override readonly name = "StorageError";
  constructor(readonly code: string) {
    super(`The database refused with ${code}.`);
  }
}

/**
 * Turns an error of the driver into one of ours, once. A DrizzleQueryError's message holds bound parameters, so nothing
 * of it is passed on. Errors that are ours already, and errors that no driver raised, come back as they are.
 */
export function translateStoreError(error: unknown): unknown {
  if (error instanceof BackchannelError || error instanceof StorageError) return error;
  const code = sqliteCode(error);
  if (code === null) return error;
  if (code === "SQLITE_CONSTRAINT_UNIQUE" || code === "SQLITE_CONSTRAINT_PRIMARYKEY") {
    return new ConflictError("A record with this identifier exists already.");
  }
  if (code === "SQLITE_CONSTRAINT_FOREIGNKEY") {
    return new ValidationError([
      { path: "", message: "Something that this record refers to does not exist (any more)." },
    ]);
  }
  if (code.startsWith("SQLITE_CONSTRAINT")) {
    return new ValidationError([{ path: "", message: "The database refused a value as impossible." }]);
  }
  return new StorageError(code);
}

/** The SQLITE_… code of an error or of what caused it; null where no driver raised it. */
function sqliteCode(error: unknown): string | null {
  for (let current = error; current instanceof Error; current = current.cause) {
    if ("code" in current && typeof current.code === "string" && current.code.startsWith("SQLITE_")) {
      return current.code;
    }
  }
  return null;
}
