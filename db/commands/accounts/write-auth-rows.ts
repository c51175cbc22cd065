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

/** Refuses fields that the table lacks: the ORM would drop them without a word. */
function known(model: AuthModel, row: AuthRow): AuthRow {
  for (const field of Object.keys(row)) authColumn(model, field);
  return row;
}
