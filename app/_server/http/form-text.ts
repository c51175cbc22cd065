import type { z } from "zod";
import type { FieldIssue } from "@/lib/errors";

/** What stands in a field of a form; "" where there is no such field, or a file in it. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The faults that a schema found, as a form shows them. */
export function schemaIssues(error: z.ZodError): FieldIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join("."), message: issue.message }));
}
