import { getTableName, type SQL, sql } from "drizzle-orm";
import { hiddenEvents } from "../schema/hidden-events";

/**
 * Whether a number of an event is one that readers may see: search documents and facets hold the events of imports before those
 * are made visible. Whatever reads numbers asks this of each; the look-up goes by the key of a table that is mostly empty.
 */
export function isVisibleNumber(n: SQL | Parameters<typeof sql>[1]): SQL {
  return sql`${n} not in (select ${sql.identifier(hiddenEvents.n.name)} from ${sql.identifier(getTableName(hiddenEvents))})`;
}
