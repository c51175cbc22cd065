import { existsSync } from "node:fs";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { pendingMigrations } from "../migrate";
import { openStore, type Store } from "../store";

/**
 * Opens the database of an instance beside a server that may be running, and changes nothing of it: a migration under a
 * server would take tables away that it uses. Throws NotFoundError where there is no database yet, ConflictError where it is not up to date.
 */
export function openCurrentStore(path: string): Store {
  if (!existsSync(path)) {
    throw new NotFoundError(
      `There is no database at ${path} yet. The first start (npm run up) makes it and prints a link for the first administrator.`,
    );
  }
  const pending = pendingMigrations(path);
  if (pending.length > 0) {
    throw new ConflictError(
      `The database lacks migrations (${pending.join(", ")}). Stop the server, start it again (npm run up), then repeat this.`,
    );
  }
  return openStore(path);
}
