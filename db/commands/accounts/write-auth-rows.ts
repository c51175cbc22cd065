import { inArray, sql } from "drizzle-orm";
import { type AuthModel, type AuthRow, authTable } from "../../auth/auth-tables";
import { type AuthCondition, authColumn, authWhere } from "../../auth/auth-where";
import type { Store } from "../../store";

/**
 * Writes of the auth library: sessions, passwords, users. They are no part of the record, so they leave the data version
 * as it is, or every sign-in would throw away what readers have cached.
 */

/** Stores a new row and returns it. */
export async function insertAuthRow(store: Store, model: AuthModel, row: AuthRow): Promise<AuthRow> {
  return store.write(async ({ db }) => {
    const [stored] = await db.insert(authTable(model)).values(known(model, row)).returning();
    if (stored === undefined) throw new Error(`The auth model ${model} took no row.`);
    return stored;
  });
}

/** Changes every row that meets the conditions and returns them as they are then. No condition changes nothing. */
export async function updateAuthRows(
  store: Store,
  model: AuthModel,
  where: readonly AuthCondition[],
  changes: AuthRow,
): Promise<AuthRow[]> {
  if (where.length === 0) return [];
  return store.write(
    async ({ db }) =>
      await db.update(authTable(model)).set(known(model, changes)).where(authWhere(model, where)).returning(),
  );
}

/** Deletes every row that meets the conditions and returns them. No condition deletes nothing. */
export async function deleteAuthRows(
  store: Store,
  model: AuthModel,
  where: readonly AuthCondition[],
): Promise<AuthRow[]> {
  if (where.length === 0) return [];
  return store.write(
    async ({ db }) => await db.delete(authTable(model)).where(authWhere(model, where)).returning(),
  );
}

/** Deletes one row that meets the conditions and returns it, so that of many who ask at once one gets it; else null. */
export async function takeAuthRow(
  store: Store,
  model: AuthModel,
  where: readonly AuthCondition[],
): Promise<AuthRow | null> {
  if (where.length === 0) return null;
  return store.write(async ({ db }) => {
    const id = authColumn(model, "id");
    const one = db
      .select({ id: sql`${id}` })
      .from(authTable(model))
      .where(authWhere(model, where))
      .limit(1);
    const [row] = await db.delete(authTable(model)).where(inArray(id, one)).returning();
    return row ?? null;
  });
}

/** Adds to the counts of one row that meets the conditions, sets fields beside, and returns it as it is then; else null. */
export async function raiseAuthRow(
  store: Store,
  model: AuthModel,
  where: readonly AuthCondition[],
  { steps, changes }: { steps: Readonly<Record<string, number>>; changes: AuthRow },
): Promise<AuthRow | null> {
  if (where.length === 0) return null;
  const raised = Object.entries(steps).map(([field, step]) => {
    const column = authColumn(model, field);
    return [field, sql`coalesce(${column}, 0) + ${step}`] as const;
  });
  return store.write(async ({ db }) => {
    const id = authColumn(model, "id");
    const one = db
      .select({ id: sql`${id}` })
      .from(authTable(model))
      .where(authWhere(model, where))
      .limit(1);
    const [row] = await db
      .update(authTable(model))
      .set({ ...known(model, changes), ...Object.fromEntries(raised) })
      .where(inArray(id, one))
      .returning();
    return row ?? null;
  });
}

/** Refuses fields that the table lacks: the ORM would drop them without a word. */
function known(model: AuthModel, row: AuthRow): AuthRow {
  for (const field of Object.keys(row)) authColumn(model, field);
  return row;
}
