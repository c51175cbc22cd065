import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { nextPath } from "@/db/cli/build-production.mjs";
import { projectPath } from "@/db/cli/run-command.mjs";

/** A running server of the production build, with a database of its own. */
export interface Instance {
  /** Origin, without a slash at its end. */
  readonly url: string;
  /** The one-time link that the first start printed; null where it printed none. */
  readonly adminLink: string | null;
  readonly databasePath: string;
  /** What the server has printed up to now. */
  readonly log: () => string;
  /** Ends the server at once, as a power cut would; what is stored stays. */
  readonly kill: () => Promise<void>;
  /** Starts the server again after `kill`, at the same address and on the same database. */
  readonly restart: () => Promise<void>;
  /** Ends the server and removes its database. */
  readonly stop: () => Promise<void>;
}

export interface InstanceOptions {
  readonly sample: "none" | "load";
  /** Further environment variables, such as PUBLIC_URL. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** How long a server may take until it answers, in milliseconds. */
const startLimitMs = 60_000;

/**
 * Prepares a new database, starts a server on a free port, and resolves when it answers.
 * @throws Error with what was printed, if a step fails.
 */
export async function startInstance({ sample, environment = {} }: InstanceOptions): Promise<Instance> {
  const directory = await mkdtemp(join(tmpdir(), "backchannel-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const databasePath = join(directory, "backchannel.db");
  const variables = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_PATH: databasePath,
    SAMPLE: sample,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    ...environment,
  };

  const prepared = await prepare(variables);
  let server = new ServerProcess(port, variables);
  await server.answers(url);
  const kill = () => server.end("SIGKILL");
  return {
    url,
    databasePath,
    adminLink: prepared.match(/https?:\/\/\S+/)?.[0] ?? null,
    log: () => server.printed,
    kill,
    restart: async () => {
      await kill();
      server = new ServerProcess(port, variables);
      await server.answers(url);
    },
    stop: async () => {
      // Nothing is left to save, and a graceful end waits a minute for connections that a browser opened to spare.
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function prepare(variables: NodeJS.ProcessEnv): Promise<string> {
  const child = spawn(process.execPath, ["--import", "tsx", "db/cli/prepare.ts"], {
    cwd: projectPath,
    env: variables,
  });
  const printed = collect(child);
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`db/cli/prepare.ts ended with ${code}:\n${printed.text}`);
  return printed.text;
}

class ServerProcess {
  readonly #child: ChildProcess;
  readonly #printed: { text: string };
  readonly #ended: Promise<unknown>;

  constructor(port: number, variables: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, [nextPath, "start", "-p", String(port)], {
      cwd: projectPath,
      env: variables,
    });
    this.#printed = collect(this.#child);
    this.#ended = once(this.#child, "close");
  }

  get printed(): string {
    return this.#printed.text;
  }

  get #isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Asks until there is an answer, whatever its status. */
  async answers(url: string): Promise<void> {
    const deadline = performance.now() + startLimitMs;
    while (this.#isRunning && performance.now() < deadline) {
      try {
        await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(startLimitMs) });
        return;
      } catch {
        await wait(50);
      }
    }
    const reason = this.#isRunning ? "did not answer" : "ended";
    await this.end("SIGKILL");
    throw new Error(`The server ${reason}:\n${this.printed}`);
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    if (this.#isRunning) this.#child.kill(signal);
    await this.#ended;
  }
}

function collect(child: ChildProcess): { text: string } {
  const printed = { text: "" };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      printed.text += text;
    });
  }
  return printed;
}

/** A port that was free just now. The system hands them out in turn, so two workers do not get the same one. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("The system gave no port.");
  return address.port;
}
