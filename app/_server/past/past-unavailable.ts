/**
 * An earlier state of the data cannot be shown at the moment: it is still being prepared, or too many are asked for. `message` is
 * for readers.
 */
export class PastUnavailableError extends Error {
  override readonly name = "PastUnavailableError";
  constructor(
    message: string,
    /** After how long it is worth asking again. */
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** By its name: the bundler gives each entry a copy of the class. */
export function isPastUnavailable(error: unknown): error is PastUnavailableError {
  return error instanceof Error && error.name === "PastUnavailableError";
}
