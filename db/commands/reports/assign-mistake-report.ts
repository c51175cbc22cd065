import { and, eq, inArray } from "drizzle-orm";
import { ValidationError } from "@/lib/errors";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { mistakeReports } from "../../schema/mistake-reports";
import { users } from "../../schema/users";
import type { Store } from "../../store";
import { findReportToChange } from "./find-report-to-change";

/**
 * Says who looks after a report of a mistake; null for nobody. Throws ForbiddenError below researcher, ValidationError where
 * there is no such user at the desk, NotFoundError, and ConflictError where somebody else changed it meanwhile.
 */
export async function assignMistakeReport(
  store: Store,
  args: { actor: Actor; id: string; baseVersion: number; assigneeId: string | null },
): Promise<void> {
  const { actor, id, baseVersion, assigneeId } = args;
  requireDraftWriter(actor);
  await store.write(async ({ db }) => {
    await findReportToChange(db, { id, baseVersion });
    if (assigneeId !== null) {
      const known = await db
        .select({ id: users.id })
        .from(users)
        .where(and(eq(users.id, assigneeId), inArray(users.role, ["researcher", "editor", "admin"])));
      if (known.length === 0) {
        throw new ValidationError([{ path: "assigneeId", message: "Choose somebody of the desk." }]);
      }
    }
    await db
      .update(mistakeReports)
      .set({ assigneeId, version: baseVersion + 1 })
      .where(eq(mistakeReports.id, id));
  });
}
