/** One fault of one field. `path` names the field as the input has it ("sources.0.publisher"); "" is the whole form. */
export interface FieldIssue {
  path: string;
  message: string;
}

/** Base of every error that a command or query may raise on purpose; `message` is safe to show. */
export abstract class BackchannelError extends Error {
  abstract readonly code: "notFound" | "conflict" | "validation" | "forbidden";
  override get name(): string {
    return this.constructor.name;
  }
}

/** What was asked for does not exist, or not for this reader. */
export class NotFoundError extends BackchannelError {
  readonly code = "notFound";
}

/** The record changed since it was read, or a unique name is taken. `currentVersion` is null where versions play no part. */
export class ConflictError extends BackchannelError {
  readonly code = "conflict";
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
  constructor(readonly issues: readonly FieldIssue[]) {
    super(issues.map((issue) => (issue.path ? `${issue.path}: ${issue.message}` : issue.message)).join("; "));
  }
}

/** The actor's role does not allow this. */
export class ForbiddenError extends BackchannelError {
  readonly code = "forbidden";
}
