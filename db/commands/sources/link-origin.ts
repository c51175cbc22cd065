import { and, asc, eq, ne } from "drizzle-orm";
import { sources } from "../../schema/sources";
import type { Writer } from "../../store";
import { wouldCircle } from "./settle-sources";

/** Links a source to the stored one behind it where `derivedFrom` is that one's address; words alone prove nothing. */
export async function linkOrigin(db: Writer, id: string, derivedFrom: string | null): Promise<void> {
  if (derivedFrom === null) return;
  const [origin] = await db
    .select({ id: sources.id })
    .from(sources)
    .where(and(eq(sources.url, derivedFrom), ne(sources.id, id)))
    .orderBy(asc(sources.createdAt), asc(sources.id))
    .limit(1);
  if (origin === undefined || (await wouldCircle(db, id, origin.id))) return;
  await db.update(sources).set({ derivedFromId: origin.id }).where(eq(sources.id, id));
}
