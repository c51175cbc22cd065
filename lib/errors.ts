/** One fault of one field. `path` names the field as the input has it ("sources.0.publisher"); "" is the whole form. */
export interface FieldIssue {
  path: string;
  message: string;
}

type ErrorCode = "notFound" | "conflict" | "validation" | "forbidden";

/**
 * Whether a value is such an error, told by its code: a server's bundles hold this module more than once, and what its one
 * store raises is of another of these classes than what a route compares it with. `code` null stands for any of them.
 */
function hasCode(value: unknown, code: ErrorCode | null): boolean {
  if (!(value instanceof Error && "code" in value)) return false;
  if (code !== null) return value.code === code;
  return ["notFound", "conflict", "validation", "forbidden"].some((known) => known === value.code);
}

/** Base of every error that a command or query may raise on purpose; `message` is safe to show. */
export abstract class BackchannelError extends Error {
  abstract readonly code: ErrorCode;
  override get name(): string {
    return this.constructor.name;
  }
  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasCode(value, null);
  }
}

/** What was asked for does not exist, or not for this reader. */
export class NotFoundError extends BackchannelError {
  readonly code = "notFound";
  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasCode(value, "notFound");
  }
}

/** The record changed since it was read, or a unique name is taken. `currentVersion` is null where versions play no part. */
export class ConflictError extends BackchannelError {
  readonly code = "conflict";
  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasCode(value, "conflict");
  }
  constructor(
    message: string,
    readonly currentVersion: number | null = null,
  ) {
    super(message);
  }
}

/** The input is refused; `issues` names every fault and where it stands. */
export class ValidationError extends BackchannelError {
  readonly code = "validation";
  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasCode(value, "validation");
  }
  constructor(readonly issues: readonly FieldIssue[]) {
    super(issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join("; "));
  }
}

/** The actor's role does not allow this. */
export class ForbiddenError extends BackchannelError {
  readonly code = "forbidden";
  static override [Symbol.hasInstance](value: unknown): boolean {
    return hasCode(value, "forbidden");
  }
}
