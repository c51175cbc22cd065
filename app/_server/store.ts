import { openStore, type Store } from "@/db/store";
import { readEnvironment } from "./environment";
import { keepNamesIndexed } from "./keep-names-indexed";
import { currentDataAt } from "./past/data-at";

/** On globalThis, since the bundler gives each entry a copy of this module and a database takes one writer. */
const key = Symbol.for("backchannel.store");
const holder: typeof globalThis & { [key]?: Store } = globalThis;

/** The database of the running server; inside `withDataAt` that of the earlier state, which only reads. */
export function getStore(): Store {
  return currentDataAt()?.store ?? getPresentStore();
}

/** The database of the running server, opened at the first call. The schema is brought up to date by instrumentation. */
export function getPresentStore(): Store {
  const open = holder[key];
  if (open !== undefined) return open;
  const store = keepNamesIndexed(openStore(readEnvironment().databasePath));
  holder[key] = store;
  return store;
}
