import { and, desc, eq, lt, or } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { imports } from "../../schema/imports";
import type { Store } from "../../store";

const columns = {
  id: imports.id,
  fileName: imports.fileName,
  layout: imports.layout,
  state: imports.state,
  rowCount: imports.rowCount,
  counts: imports.counts,
  doneTo: imports.doneTo,
  problem: imports.problem,
  publishBy: imports.publishBy,
  touchedAt: imports.touchedAt,
  createdAt: imports.createdAt,
  createdByName: imports.createdByName,
  visibleAt: imports.visibleAt,
  visibleByName: imports.visibleByName,
  undoneAt: imports.undoneAt,
  undoneByName: imports.undoneByName,
};

/** An import as the list shows it. Instants in milliseconds. */
export type ImportInList = Awaited<ReturnType<typeof listImports>>["imports"][number];

/** The imports begun last, the latest first, at most `limit` behind the one with the key `before`. Throws ForbiddenError below researcher. */
export async function listImports(
  store: Store,
  actor: Actor | null,
  { before, limit }: { before: { createdAt: number; id: string } | null; limit: number },
) {
  requireDraftWriter(actor);
  const rows = await store.read(({ db }) =>
    db
      .select(columns)
      .from(imports)
      .where(
        before === null
          ? undefined
          : or(
              lt(imports.createdAt, before.createdAt),
              and(eq(imports.createdAt, before.createdAt), lt(imports.id, before.id)),
            ),
      )
      .orderBy(desc(imports.createdAt), desc(imports.id))
      .limit(limit + 1),
  );
  return { imports: rows.slice(0, limit), hasMore: rows.length > limit };
}
