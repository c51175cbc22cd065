import { eq } from "drizzle-orm";
import { ConflictError, NotFoundError } from "@/lib/errors";
import { mistakeReports } from "../../schema/mistake-reports";
import type { Reader } from "../../store";

/** The stored report in its version `baseVersion`; throws NotFoundError or ConflictError. */
export async function findReportToChange(
  db: Reader,
  wanted: { id: string; baseVersion: number },
): Promise<typeof mistakeReports.$inferSelect> {
  const [stored] = await db.select().from(mistakeReports).where(eq(mistakeReports.id, wanted.id));
  if (stored === undefined) throw new NotFoundError("There is no such report.");
  if (stored.version !== wanted.baseVersion) {
    throw new ConflictError("Somebody else answered or took this report meanwhile.", stored.version);
  }
  return stored;
}
