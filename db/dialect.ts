import { type SQL, sql } from "drizzle-orm";

/** The few fragments of SQL that one engine alone knows. */
export interface Dialect {
  readonly name: "sqlite";
  /** True where folded `body` holds folded `word` anywhere; `word` is bound, never spliced in. */
  containsText(body: SQL.Aliased | SQL | { getSQL(): SQL }, word: string): SQL;
}

export const sqliteDialect: Dialect = {
  name: "sqlite",
  containsText: (body, word) => sql`instr(${body}, ${word}) > 0`,
};
