import { asc, desc } from "drizzle-orm";
import { type AuthModel, type AuthRow, authTable } from "../../auth/auth-tables";
import { type AuthCondition, authColumn, authWhere } from "../../auth/auth-where";
import type { Store } from "../../store";

export interface AuthQuestion {
  model: AuthModel;
  where: readonly AuthCondition[];
  sortBy?: { field: string; direction: "asc" | "desc" } | undefined;
  limit?: number | undefined;
  offset?: number | undefined;
}

/** Rows of the auth library that meet all conditions. */
export async function findAuthRows(store: Store, question: AuthQuestion): Promise<AuthRow[]> {
  const { model, where, sortBy, limit, offset } = question;
  return store.read(async ({ db }) => {
    const order = sortBy ? [(sortBy.direction === "asc" ? asc : desc)(authColumn(model, sortBy.field))] : [];
    // SQLite knows an offset only behind a limit; -1 is none.
    return await db
      .select()
      .from(authTable(model))
      .where(authWhere(model, where))
      .orderBy(...order)
      .limit(limit ?? -1)
      .offset(offset ?? 0);
  });
}

/** How many rows meet all conditions. */
export async function countAuthRows(
  store: Store,
  model: AuthModel,
  where: readonly AuthCondition[],
): Promise<number> {
  return store.read(async ({ db }) => await db.$count(authTable(model), authWhere(model, where)));
}
