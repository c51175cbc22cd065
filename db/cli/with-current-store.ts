import { BackchannelError } from "@/lib/errors";
import type { Store } from "../store";
import { openCurrentStore } from "./open-current-store";

/** Runs a command of the terminal on the database at `path`; what it refuses is printed, and the process ends with 1. */
export async function withCurrentStore(path: string, work: (store: Store) => Promise<void>): Promise<void> {
  try {
    const store = openCurrentStore(path);
    try {
      await work(store);
    } finally {
      store.close();
    }
  } catch (error) {
    if (!(error instanceof BackchannelError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
