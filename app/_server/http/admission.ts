import { TaskError } from "../coincidence/worker-pool";

/** Lets so many pieces of work go on at a time; more are refused at once. */
export class Admission {
  readonly #most: number;
  #underWay = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Does the work. Rejects with TaskError "busy" where too much goes on already, else as the work does. */
  async admit<T>(work: () => Promise<T>): Promise<T> {
    if (this.#underWay >= this.#most) {
      throw new TaskError("busy", `${this.#underWay} of them are under way already.`);
    }
    this.#underWay += 1;
    try {
      return await work();
    } finally {
      this.#underWay -= 1;
    }
  }
}
