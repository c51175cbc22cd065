import { type SQL, sql } from "drizzle-orm";
import { check, integer, text } from "drizzle-orm/sqlite-core";

/** The small vocabulary of columns, so that a second engine can be given the same tables (scale.md). */

export const id = () => text("id").primaryKey();
/** A civil day, "2025-12-02". */
export const day = (name: string) => text(name);
/** Storable EDTF. */
export const edtf = (name: string) => text(name);
/** Milliseconds since the epoch. */
export const instant = (name: string) => integer(name);
export const bool = (name: string) => integer(name, { mode: "boolean" });
export const json = <T>(name: string) => text(name, { mode: "json" }).$type<T>();

/** CHECK that a column holds one of the words of a vocabulary (NULL passes where the column allows it). */
export function oneOf(name: string, column: unknown, values: readonly (string | number)[]) {
  const list = values.map((value) => (typeof value === "number" ? String(value) : `'${value}'`)).join(", ");
  return check(name, sql`${column as SQL} in (${sql.raw(list)})`);
}

/** CHECK that a column is not the empty text. */
export function notEmpty(name: string, column: unknown) {
  return check(name, sql`length(${column as SQL}) > 0`);
}

/** CHECK that a column looks like a civil day. */
export function isDay(name: string, column: unknown) {
  return check(name, sql`${column as SQL} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`);
}
