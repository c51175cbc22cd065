import { mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

export interface PublicDatabasesOptions {
  /** Where the files are kept; whatever else stands in it is removed. */
  directory: string;
  mostFiles: number;
  /** Makes the file of the state in a database at a path where nothing stands. Returns the version of the data that it is of. */
  build: (args: { from: string; to: string; site: string }) => Promise<number>;
  /** How long a reader waits for a build before they are asked to come back, in milliseconds. */
  longestWaitMs: number;
}

/** A state of the data: its version, and what tells states of one version apart ("": the present one). */
export interface DatabaseState {
  dataVersion: number;
  suffix: string;
}

/** What a file is made of. */
export interface DatabaseSource {
  /** The path of the database. */
  from: string;
  site: string;
  /** Keeps the database where it is while the work goes on. */
  hold?: <T>(work: () => Promise<T>) => Promise<T>;
}

/** An open file, to be read and closed by whoever asked for it. */
export interface OpenDatabase {
  /** The version of the data that it is of; later than what was asked for where somebody saved something before it was made. */
  dataVersion: number;
  descriptor: number;
  bytes: number;
}

/**
 * The SQLite files of the open data, one for each state that was asked for lately: each is made once however many ask, one at a
 * time, and put in its place whole.
 */
export class PublicDatabases {
  readonly #options: PublicDatabasesOptions;
  #underWay: { name: string; done: Promise<number> } | null = null;

  constructor(options: PublicDatabasesOptions) {
    this.#options = options;
    rmSync(options.directory, { recursive: true, force: true });
  }

  /** The file of a state; null where it is not there soon. Rejects where it could not be made. */
  async open(state: DatabaseState, source: DatabaseSource): Promise<OpenDatabase | null> {
    const known = this.#opened(state);
    if (known !== null) return known;
    const name = nameOf(state);
    if (this.#underWay !== null && this.#underWay.name !== name) return null;
    const done = this.#underWay?.done ?? this.#make(state, source);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), this.#options.longestWaitMs);
    });
    try {
      const made = await Promise.race([done, tooLong]);
      return made === null ? null : this.#opened({ ...state, dataVersion: made });
    } finally {
      clearTimeout(timer);
    }
  }

  /** How many bytes the file of a state has; null where it is not there. */
  sizeOf(state: DatabaseState): number | null {
    return statSync(this.#pathOf(nameOf(state)), { throwIfNoEntry: false })?.size ?? null;
  }

  #opened(state: DatabaseState): OpenDatabase | null {
    const path = this.#pathOf(nameOf(state));
    const known = statSync(path, { throwIfNoEntry: false });
    if (known === undefined) return null;
    const now = new Date();
    // The one asked for longest ago goes first.
    utimesSync(path, now, now);
    return { dataVersion: state.dataVersion, descriptor: openSync(path, "r"), bytes: known.size };
  }

  #make(state: DatabaseState, source: DatabaseSource): Promise<number> {
    const done = this.#build(state, source).finally(() => {
      this.#underWay = null;
    });
    // Whoever waits hears of it; where nobody does any more, it is not unheard of.
    done.catch(() => undefined);
    this.#underWay = { name: nameOf(state), done };
    return done;
  }

  async #build(
    state: DatabaseState,
    { from, site, hold = (work) => work() }: DatabaseSource,
  ): Promise<number> {
    mkdirSync(this.#options.directory, { recursive: true });
    const unfinished = `${this.#pathOf(nameOf(state))}.${process.pid}.unfinished`;
    rmSync(unfinished, { force: true });
    try {
      const dataVersion = await hold(() => this.#options.build({ from, site, to: unfinished }));
      // Named by what it holds: somebody may have saved something since it was asked for.
      renameSync(unfinished, this.#pathOf(nameOf({ ...state, dataVersion })));
      this.#makeRoom();
      return dataVersion;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  #makeRoom(): void {
    const { directory, mostFiles } = this.#options;
    const files = readdirSync(directory)
      .filter((file) => file.endsWith(".sqlite"))
      .map((file) => ({ path: join(directory, file), at: statSync(join(directory, file)).mtimeMs }))
      .sort((a, b) => b.at - a.at);
    // A file that somebody reads is gone only when they close it.
    for (const { path } of files.slice(mostFiles)) rmSync(path, { force: true });
  }

  #pathOf(name: string): string {
    return join(this.#options.directory, `${name}.sqlite`);
  }
}

function nameOf({ dataVersion, suffix }: DatabaseState): string {
  return `v${dataVersion}${suffix}`;
}
