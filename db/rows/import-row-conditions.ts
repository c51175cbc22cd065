import { and, eq, isNull, ne, or, type SQL } from "drizzle-orm";
import { importOutcomes } from "../schema/import-outcomes";

/** The rows of an import that become new events: what is ready and not left out, and what a person wants all the same. */
export function isIncludedRow(): SQL | undefined {
  const { state, choice } = importOutcomes;
  return or(
    and(eq(state, "ready"), or(isNull(choice), ne(choice, "leaveOut"))),
    and(or(eq(state, "duplicate"), eq(state, "toConfirm")), eq(choice, "import")),
  );
}

/** The rows of an import that bring a stored event up to date. */
export function isUpdatingRow(): SQL | undefined {
  const { state, choice, canUpdate } = importOutcomes;
  return and(eq(state, "duplicate"), eq(canUpdate, true), eq(choice, "update"));
}
