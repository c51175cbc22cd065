/** How long a computation runs before other requests get their turn, in milliseconds. */
const sliceMs = 12;

/** Lets other requests run where the present stretch of computing has been long; to be awaited between rows. */
export class Pauses {
  #begun = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#begun < sliceMs) return;
    await new Promise(setImmediate);
    this.#begun = performance.now();
  }
}
