/** A result that is not given as a file: too large for ever, or the threads that compute it are busy. */
export class ResultUnavailableError extends Error {
  override readonly name = "ResultUnavailableError";

  constructor(
    readonly fault: "tooLarge" | "busy",
    message: string,
  ) {
    super(message);
  }
}
