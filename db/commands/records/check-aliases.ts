import { ValidationError } from "@/lib/errors";
import type { AliasInput } from "@/lib/records/alias";

/** Throws ValidationError where the same spelling is listed twice. */
export function checkAliases(aliases: readonly AliasInput[]): void {
  const names = aliases.map((alias) => alias.name);
  const issues = names.flatMap((name, index) =>
    names.indexOf(name) === index
      ? []
      : [{ path: `aliases.${index}.name`, message: "This spelling is listed already." }],
  );
  if (issues.length > 0) throw new ValidationError(issues);
}
