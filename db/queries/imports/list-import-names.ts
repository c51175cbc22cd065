import { and, asc, desc, eq, gt, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Actor } from "@/lib/records/user";
import { requireDraftWriter } from "../../access/authorise";
import { importNames } from "../../schema/import-names";
import type { Store } from "../../store";

export type ListedName = typeof importNames.$inferSelect;

/** Which names are looked at: those that nobody decided, those that a record bears exactly, those that a person decided, all. */
export const nameFilters = ["open", "matched", "decided", "all"] as const;
export type NameFilter = (typeof nameFilters)[number];

/** A page of the distinct names of an import: those that most rows bear first. Throws ForbiddenError below researcher. */
export async function listImportNames(
  store: Store,
  actor: Actor | null,
  id: string,
  { filter, offset, limit }: { filter: NameFilter; offset: number; limit: number },
): Promise<{ names: ListedName[]; hasMore: boolean }> {
  requireDraftWriter(actor);
  const condition = {
    open: isNull(importNames.choice),
    matched: eq(importNames.isMatched, true),
    decided: and(isNotNull(importNames.choice), eq(importNames.isMatched, false)),
    all: undefined,
  }[filter];
  const names = await store.read(({ db }) =>
    db
      .select()
      .from(importNames)
      .where(and(eq(importNames.importId, id), gt(importNames.rowCount, 0), condition))
      .orderBy(desc(importNames.rowCount), asc(importNames.key))
      .limit(limit + 1)
      .offset(offset),
  );
  return { names: names.slice(0, limit), hasMore: names.length > limit };
}

/** The names of an import with these keys. Throws ForbiddenError below researcher. */
export async function readImportNames(
  store: Store,
  actor: Actor | null,
  id: string,
  keys: readonly string[],
): Promise<ListedName[]> {
  requireDraftWriter(actor);
  return store.read(({ db }) =>
    db
      .select()
      .from(importNames)
      .where(and(eq(importNames.importId, id), inArray(importNames.key, [...keys]))),
  );
}
