import { AsyncLocalStorage } from "node:async_hooks";
import type { Store } from "@/db/store";
import type { CivilDay } from "@/lib/dates/civil-day";

/** The state of the data that what runs now reads. */
export interface DataAt {
  store: Store;
  /** The file of that store, for worker threads. */
  databasePath: string;
  /** Tells this state from every other in the key of a kept answer; empty where it is the present one. */
  key: string;
  /** The day of the data in that state. */
  day: CivilDay;
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.data-at");
const holder: typeof globalThis & { [key]?: AsyncLocalStorage<DataAt> } = globalThis;

function storage(): AsyncLocalStorage<DataAt> {
  holder[key] ??= new AsyncLocalStorage();
  return holder[key];
}

/** The state that `runAt` set for what runs now; undefined: the present one. */
export function currentDataAt(): DataAt | undefined {
  return storage().getStore();
}

/** Runs `work`, and all that it awaits, on a state of the data. */
export function runAt<T>(at: DataAt, work: () => Promise<T>): Promise<T> {
  return storage().run(at, work);
}
