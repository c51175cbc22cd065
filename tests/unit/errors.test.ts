import { describe, expect, it, vi } from "vitest";
import * as errors from "@/lib/errors";

const { BackchannelError, ConflictError, ForbiddenError, NotFoundError, ValidationError } = errors;

describe("the errors that are raised on purpose", () => {
  const raised = [
    new NotFoundError("Not there."),
    new ConflictError("Changed.", 3),
    new ValidationError([{ path: "title", message: "Write a title." }]),
    new ForbiddenError("Not yours."),
  ];
  const classes = [NotFoundError, ConflictError, ValidationError, ForbiddenError];

  it("are each of their own class and of the base", () => {
    expect(raised.map((error) => classes.map((own) => error instanceof own))).toEqual([
      [true, false, false, false],
      [false, true, false, false],
      [false, false, true, false],
      [false, false, false, true],
    ]);
    for (const error of raised) {
      expect(error).toBeInstanceOf(BackchannelError);
      expect(error).toBeInstanceOf(Error);
    }
  });

  it("are known when the module was loaded twice, as a server's bundles do", async () => {
    vi.resetModules();
    const other = await import("@/lib/errors");
    expect(other.ConflictError).not.toBe(ConflictError);
    const conflict = new other.ConflictError("Changed.", 7);
    expect(conflict instanceof ConflictError && conflict.currentVersion).toBe(7);
    expect(conflict).toBeInstanceOf(BackchannelError);
    expect(conflict).not.toBeInstanceOf(NotFoundError);
  });

  it("are told from all else that carries a code", () => {
    const coded = Object.assign(new Error("No such file."), { code: "ENOENT" });
    for (const other of [coded, new Error("x"), { code: "conflict" }, null, undefined, "conflict"]) {
      expect(other instanceof BackchannelError).toBe(false);
      expect(other instanceof ConflictError).toBe(false);
    }
  });
});
