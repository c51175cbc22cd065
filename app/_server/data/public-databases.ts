import { mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";

export interface PublicDatabasesOptions {
  /** Where the files are kept; whatever else stands in it is removed. */
  directory: string;
  mostFiles: number;
  /** Makes the file of the state in a database at a path where nothing stands. */
  build: (args: { from: string; to: string; site: string }) => Promise<void>;
  /** How long a reader waits for a build before they are asked to come back, in milliseconds. */
  longestWaitMs: number;
}

/** An open file, to be read and closed by whoever asked for it. */
export interface OpenDatabase {
  descriptor: number;
  bytes: number;
}

/**
 * The SQLite files of the open data, one for each state that was asked for lately: each is made once however many ask, one at a
 * time, and put in its place whole.
 */
export class PublicDatabases {
  readonly #options: PublicDatabasesOptions;
  #underWay: { name: string; done: Promise<void> } | null = null;

  constructor(options: PublicDatabasesOptions) {
    this.#options = options;
    rmSync(options.directory, { recursive: true, force: true });
  }

  /** The file of the state `name` in the database `from`; null where it is not there soon. Rejects where it could not be made. */
  async open(name: string, source: { from: string; site: string }): Promise<OpenDatabase | null> {
    const known = this.#opened(name);
    if (known !== null) return known;
    if (this.#underWay !== null && this.#underWay.name !== name) return null;
    const done = this.#underWay?.done ?? this.#make(name, source);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, this.#options.longestWaitMs);
    });
    try {
      await Promise.race([done, tooLong]);
    } finally {
      clearTimeout(timer);
    }
    return this.#opened(name);
  }

  #opened(name: string): OpenDatabase | null {
    const path = this.#pathOf(name);
    const known = statSync(path, { throwIfNoEntry: false });
    if (known === undefined) return null;
    const now = new Date();
    // The one asked for longest ago goes first.
    utimesSync(path, now, now);
    return { descriptor: openSync(path, "r"), bytes: known.size };
  }

  #make(name: string, source: { from: string; site: string }): Promise<void> {
    const done = this.#build(name, source).finally(() => {
      this.#underWay = null;
    });
    // Whoever waits hears of it; where nobody does any more, it is not unheard of.
    done.catch(() => undefined);
    this.#underWay = { name, done };
    return done;
  }

  async #build(name: string, source: { from: string; site: string }): Promise<void> {
    mkdirSync(this.#options.directory, { recursive: true });
    const unfinished = `${this.#pathOf(name)}.${process.pid}.unfinished`;
    rmSync(unfinished, { force: true });
    try {
      await this.#options.build({ ...source, to: unfinished });
      renameSync(unfinished, this.#pathOf(name));
    } finally {
      rmSync(unfinished, { force: true });
    }
    this.#makeRoom();
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
