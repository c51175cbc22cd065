import type { Worker } from "node:worker_threads";

/** Why a task was not done. `busy`: too many wait; `timeLimit`: it took too long; `failed`: it threw, or its worker died. */
export type TaskFault = "busy" | "timeLimit" | "failed";

/** A task that was not done; `message` is for the log, not for readers. */
export class TaskError extends Error {
  override readonly name = "TaskError";
  constructor(
    readonly fault: TaskFault,
    message: string,
  ) {
    super(message);
  }
}

/** By its name: the bundler gives each entry a copy of the class, and the pool may be of another entry. */
export function isTaskError(error: unknown): error is TaskError {
  return error instanceof Error && error.name === "TaskError";
}

/** What a worker is sent. */
export interface TaskRequest {
  id: number;
  task: unknown;
}

/** What a worker answers: the result, or what was thrown. */
export type TaskReply = { id: number; result: unknown } | { id: number; error: string };

export interface WorkerPoolOptions {
  makeWorker: () => Worker;
  mostWorkers: number;
  /** Tasks that may wait for a worker; more are refused at once. */
  mostWaiting: number;
  /** From the start of a task to the end of its worker. */
  timeLimitMs: number;
  /** How long a worker without a task lives on. */
  idleMs: number;
}

interface Job {
  task: unknown;
  resolve: (result: unknown) => void;
  reject: (error: TaskError) => void;
}

interface Member {
  worker: Worker;
  job: (Job & { id: number }) | null;
  timer: NodeJS.Timeout | null;
}

/**
 * A few worker threads that do one task each at a time. They are made when needed, end when idle, never keep the process
 * alive while they wait, and a worker that dies or takes too long is replaced: its task fails, the others go on.
 */
export class WorkerPool {
  readonly #options: WorkerPoolOptions;
  readonly #members = new Set<Member>();
  readonly #waiting: Job[] = [];
  readonly #parts: Job[] = [];
  #lastId = 0;

  constructor(options: WorkerPoolOptions) {
    this.#options = options;
  }

  /** How many workers are alive. */
  get size(): number {
    return this.#members.size;
  }

  /** Does a task, a value that can be cloned, in a worker. Rejects with TaskError alone. */
  run(task: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (this.#freeMember() === null && this.#waiting.length >= this.#options.mostWaiting) {
        reject(new TaskError("busy", `${this.#waiting.length} tasks are waiting already.`));
        return;
      }
      this.#waiting.push({ task, resolve, reject });
      this.#next();
    });
  }

  /**
   * Does the parts that a task left to be shared out, before whatever else waits and never refused: half an answer is of no
   * use to anybody. Rejects with TaskError alone.
   */
  runParts(tasks: readonly unknown[]): Promise<unknown[]> {
    const parts = tasks.map(
      (task) =>
        new Promise<unknown>((resolve, reject) => {
          this.#parts.push({ task, resolve, reject });
        }),
    );
    this.#next();
    return Promise.all(parts);
  }

  /** Ends all workers; tasks under way and waiting fail. */
  async close(): Promise<void> {
    for (const job of [...this.#parts.splice(0), ...this.#waiting.splice(0)])
      job.reject(new TaskError("failed", "The pool was closed."));
    await Promise.all(
      [...this.#members].map((member) => {
        this.#drop(member, new TaskError("failed", "The pool was closed."));
        return member.worker.terminate();
      }),
    );
  }

  #next(): void {
    while (this.#parts.length + this.#waiting.length > 0) {
      const member = this.#freeMember();
      const job = member === null ? undefined : (this.#parts.shift() ?? this.#waiting.shift());
      if (member === null || job === undefined) return;
      this.#start(member === "new" ? this.#add() : member, job);
    }
  }

  /** A worker without a task, room for a new one, or null. */
  #freeMember(): Member | "new" | null {
    for (const member of this.#members) if (member.job === null) return member;
    return this.#members.size < this.#options.mostWorkers ? "new" : null;
  }

  #add(): Member {
    const member: Member = { worker: this.#options.makeWorker(), job: null, timer: null };
    const { worker } = member;
    worker.on("message", (reply: TaskReply) => this.#finish(member, reply));
    worker.on("messageerror", () => this.#lose(member, "Its answer could not be read."));
    worker.on("error", (error) => this.#lose(member, error instanceof Error ? error.message : String(error)));
    worker.on("exit", (code) => this.#lose(member, `It ended with code ${code}.`));
    this.#members.add(member);
    return member;
  }

  #start(member: Member, job: Job): void {
    this.#lastId += 1;
    member.job = { ...job, id: this.#lastId };
    this.#setTimer(member, this.#options.timeLimitMs, () => {
      this.#drop(
        member,
        new TaskError("timeLimit", `The task took longer than ${this.#options.timeLimitMs} ms.`),
      );
      void member.worker.terminate();
      this.#next();
    });
    member.worker.ref();
    try {
      member.worker.postMessage({ id: this.#lastId, task: job.task } satisfies TaskRequest);
    } catch (error) {
      // What cannot be cloned is the caller's fault; the worker never saw it.
      member.job = null;
      this.#rest(member);
      job.reject(new TaskError("failed", error instanceof Error ? error.message : String(error)));
    }
  }

  #finish(member: Member, reply: TaskReply): void {
    const { job } = member;
    if (job === null || job.id !== reply.id) return;
    member.job = null;
    this.#rest(member);
    if ("error" in reply) job.reject(new TaskError("failed", reply.error));
    else job.resolve(reply.result);
    this.#next();
  }

  /** Lets a worker without a task wait for the next one, but not for ever, and not keep the process alive. */
  #rest(member: Member): void {
    member.worker.unref();
    this.#setTimer(member, this.#options.idleMs, () => {
      this.#members.delete(member);
      void member.worker.terminate();
    }).unref();
  }

  #lose(member: Member, reason: string): void {
    if (!this.#members.has(member)) return;
    this.#drop(member, new TaskError("failed", `The worker was lost: ${reason}`));
    this.#next();
  }

  #drop(member: Member, error: TaskError): void {
    this.#members.delete(member);
    if (member.timer !== null) clearTimeout(member.timer);
    member.job?.reject(error);
    member.job = null;
  }

  #setTimer(member: Member, delayMs: number, work: () => void): NodeJS.Timeout {
    if (member.timer !== null) clearTimeout(member.timer);
    member.timer = setTimeout(work, delayMs);
    return member.timer;
  }
}
