import { mkdirSync, renameSync, rmSync, statfsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Store } from "@/db/store";
import { BuildBudget } from "./build-budget";
import { PastUnavailableError } from "./past-unavailable";

export interface PastLibraryOptions {
  /** The database whose earlier states are kept. */
  databasePath: string;
  /** Where their files are kept; whatever stands in it is removed. */
  directory: string;
  mostFiles: number;
  /** What all files may take together; one may always be kept. */
  mostBytes: number;
  /** Makes the file of a data version at a path where nothing stands. */
  build(args: { from: string; to: string; dataVersion: number }): Promise<void>;
  open(path: string): Store;
  /** Epoch milliseconds. */
  clock(): number;
}

interface Shelved {
  path: string;
  store: Store;
  bytes: number;
  readers: number;
  isDropped: boolean;
}

/** Builds that may go on or wait at a time. */
const mostBuilds = 3;
/** How long a reader waits for a build before they are asked to come back, in milliseconds. */
const longestWaitMs = 8_000;

/**
 * The files of earlier states: made when they are asked for, each once however many ask, kept while there is room, the one that was
 * asked for longest ago dropped first. Nothing survives a restart, since another version of this software may read otherwise.
 */
export class PastLibrary {
  readonly #options: PastLibraryOptions;
  readonly #budget: BuildBudget;
  /** By name; the one used last stands last. */
  readonly #shelf = new Map<string, Shelved>();
  readonly #underWay = new Map<string, Promise<void>>();
  #isReady = false;

  constructor(options: PastLibraryOptions) {
    this.#options = options;
    this.#budget = new BuildBudget(options.clock());
  }

  /** The names of the states that are there. */
  get names(): string[] {
    return [...this.#shelf.keys()];
  }

  /**
   * Runs `work` on the state of a data version, known under `name`. Rejects with PastUnavailableError where it is not there soon, or
   * too many are asked for.
   */
  async read<T>(
    { name, dataVersion }: { name: string; dataVersion: number },
    work: (state: { store: Store; path: string }) => Promise<T>,
  ): Promise<T> {
    if (!this.#isThere(name)) await this.#wait(this.#make(name, dataVersion));
    const shelved = this.#shelf.get(name);
    // It was dropped again before this reader's turn came.
    if (shelved === undefined) throw busy(1);
    this.#shelf.delete(name);
    this.#shelf.set(name, shelved);
    shelved.readers += 1;
    try {
      return await work({ store: shelved.store, path: shelved.path });
    } finally {
      shelved.readers -= 1;
      if (shelved.isDropped && shelved.readers === 0) remove(shelved);
    }
  }

  /** Closes and removes everything. */
  close(): void {
    for (const name of this.names) this.#drop(name);
  }

  #isThere(name: string): boolean {
    const shelved = this.#shelf.get(name);
    if (shelved === undefined) return false;
    // Another server process that starts on this database clears the directory.
    if (statSync(shelved.path, { throwIfNoEntry: false }) !== undefined) return true;
    this.#drop(name);
    return false;
  }

  #make(name: string, dataVersion: number): Promise<void> {
    const known = this.#underWay.get(name);
    if (known !== undefined) return known;
    if (this.#underWay.size >= mostBuilds) throw busy(5);
    const now = this.#options.clock();
    const wait = this.#budget.take(now);
    if (wait > 0) throw busy(Math.ceil(wait / 1000));
    const made = this.#build(name, dataVersion).then(
      () => this.#budget.note(this.#options.clock() - now),
      (error: unknown) => {
        this.#budget.note(this.#options.clock() - now);
        throw error;
      },
    );
    this.#underWay.set(name, made);
    // Whoever waits hears of it; where nobody does any more, it is not unheard of.
    made.catch(() => undefined).finally(() => this.#underWay.delete(name));
    return made;
  }

  async #build(name: string, dataVersion: number): Promise<void> {
    const { databasePath, directory, build, open } = this.#options;
    this.#prepare();
    const path = join(directory, `${name}.db`);
    const unfinished = `${path}.unfinished`;
    rmSync(unfinished, { force: true });
    try {
      await build({ from: databasePath, to: unfinished, dataVersion });
      renameSync(unfinished, path);
    } catch (error) {
      rmSync(unfinished, { force: true });
      throw error;
    }
    const { size } = statSync(path);
    this.#shelf.set(name, { path, store: open(path), bytes: size, readers: 0, isDropped: false });
    this.#makeRoom();
  }

  #prepare(): void {
    const { databasePath, directory } = this.#options;
    if (!this.#isReady) rmSync(directory, { recursive: true, force: true });
    this.#isReady = true;
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = statfsSync(directory);
    // The database must go on writing, whatever readers ask for.
    if (bavail * bsize < 3 * statSync(databasePath).size) {
      throw new PastUnavailableError("There is no room to prepare earlier states of the data.", 3600);
    }
  }

  #makeRoom(): void {
    const { mostFiles, mostBytes } = this.#options;
    const total = () => [...this.#shelf.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    while (this.#shelf.size > 1 && (this.#shelf.size > mostFiles || total() > mostBytes)) {
      const [oldest] = this.#shelf.keys();
      if (oldest === undefined) return;
      this.#drop(oldest);
    }
  }

  #drop(name: string): void {
    const shelved = this.#shelf.get(name);
    if (shelved === undefined) return;
    this.#shelf.delete(name);
    shelved.isDropped = true;
    if (shelved.readers === 0) remove(shelved);
  }

  async #wait(made: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        const message = "This state of the data is being prepared. Try again in a moment.";
        reject(new PastUnavailableError(message, 5));
      }, longestWaitMs);
    });
    try {
      await Promise.race([made, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function busy(retryAfterSeconds: number): PastUnavailableError {
  const message = "Many earlier states of the data are asked for. Try again in a moment.";
  return new PastUnavailableError(message, retryAfterSeconds);
}

function remove({ store, path }: Shelved): void {
  store.close();
  rmSync(path, { force: true });
}
