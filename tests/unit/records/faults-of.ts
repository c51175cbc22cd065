import type { ZodType } from "zod";

/** The first message at each path of an input, as "sources.0.publisher"; empty where the schema takes it. */
export function faultsOf(schema: ZodType, input: unknown): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const issue of schema.safeParse(input).error?.issues ?? []) {
    faults[issue.path.map(String).join(".")] ??= issue.message;
  }
  return faults;
}
