import { openStore, type Store } from "@/db/store";
import { readEnvironment } from "./environment";
import { keepNamesIndexed } from "./keep-names-indexed";

/** On globalThis, since the bundler gives each entry a copy of this module and a database takes one writer. */
const key = Symbol.for("backchannel.store");
const holder: typeof globalThis & { [key]?: Store } = globalThis;

/** The database of the running server, opened at the first call. The schema is brought up to date by instrumentation. */
export function getStore(): Store {
  const open = holder[key];
  if (open !== undefined) return open;
  const store = keepNamesIndexed(openStore(readEnvironment().databasePath));
  holder[key] = store;
  return store;
}
