import { and, eq, inArray } from "drizzle-orm";
import type { MergedType } from "@/lib/merging/change";
import { slugs } from "../../schema/slugs";
import type { Writer } from "../../store";

/**
 * Gives every public identifier that the other record ever had to the kept one, so that its addresses and the filters that name
 * it lead there. Returns them, `current` first.
 */
export async function moveSlugs(
  db: Writer,
  {
    recordType,
    otherId,
    keptId,
    current,
  }: { recordType: MergedType; otherId: string; keptId: string; current: string },
): Promise<string[]> {
  const moved = await db
    .update(slugs)
    .set({ recordId: keptId })
    .where(and(eq(slugs.recordType, recordType), eq(slugs.recordId, otherId)))
    .returning({ slug: slugs.slug });
  const former = moved.map(({ slug }) => slug).filter((slug) => slug !== current);
  return [current, ...former.sort()];
}

/**
 * Gives identifiers back that a merge had moved; one that the kept record has taken for itself since stays with it. Returns
 * those given back.
 */
export async function giveSlugsBack(
  db: Writer,
  {
    recordType,
    otherId,
    keptId,
    moved,
    keptSlug,
  }: { recordType: MergedType; otherId: string; keptId: string; moved: readonly string[]; keptSlug: string },
): Promise<string[]> {
  const wanted = moved.filter((slug) => slug !== keptSlug);
  if (wanted.length === 0) return [];
  const given = await db
    .update(slugs)
    .set({ recordId: otherId })
    .where(and(eq(slugs.recordType, recordType), eq(slugs.recordId, keptId), inArray(slugs.slug, wanted)))
    .returning({ slug: slugs.slug });
  return given.map(({ slug }) => slug);
}
