import { getTableName, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { SearchPhrase } from "@/lib/records/folded-text";

/** The few fragments of SQL that one engine alone knows. */
export interface Dialect {
  readonly name: "sqlite";
  /**
   * The texts of search_docs that hold every phrase, as a table with their numbers `n`, in whose order it gives them, and how
   * well they fit (the lower `rank`, the better). Phrases are bound, never spliced in: no quote or operator has a meaning.
   * Without a phrase nothing is found.
   */
  foundTexts(phrases: readonly SearchPhrase[]): {
    table: SQL;
    n: SQL<number>;
    condition: SQL;
    rank: SQL<number>;
  };
  /** A table read by one index and no other, where the engine would choose a worse one; it fails where that index cannot serve. */
  readBy(table: SQLiteTable, index: string): SQL;
  /** The least and the greatest distance in days between a span of days in two columns and one of day numbers. */
  daysApart(
    earliest: SQLiteColumn,
    latest: SQLiteColumn,
    from: { earliest: number; latest: number },
  ): { nearest: SQL<number>; farthest: SQL<number> };
  /**
   * A select of the rows of a JSON text, an array of arrays of `width` plain values each. One bound text instead of one parameter
   * a value: many rows are stored several times faster.
   */
  rowsOfJson(json: string, width: number): SQL;
}

export const sqliteDialect: Dialect = {
  name: "sqlite",
  foundTexts: (phrases) => ({
    table: sql`search_index`,
    n: sql<number>`search_index.rowid`,
    condition: sql`search_index match ${fullTextQuery(phrases)}`,
    rank: sql<number>`bm25(search_index)`,
  }),
  readBy: (table, index) => sql`${sql.identifier(getTableName(table))} indexed by ${sql.identifier(index)}`,
  daysApart: (earliest, latest, from) => {
    const before = sql`${from.earliest} - ${dayNumberOf(latest)}`;
    const after = sql`${dayNumberOf(earliest)} - ${from.latest}`;
    return {
      nearest: sql<number>`max(0, ${before}, ${after})`,
      farthest: sql<number>`max(${from.latest} - ${dayNumberOf(earliest)}, ${dayNumberOf(latest)} - ${from.earliest})`,
    };
  },
  rowsOfJson: (json, width) => {
    const values = Array.from({ length: width }, (_, at) => `value ->> ${at}`).join(", ");
    // "where true": an upsert behind a select without it could not be told from a join.
    return sql`select ${sql.raw(values)} from json_each(${json}) where true`;
  },
};

/** Days since 1 January 1970, as lib/dates/civil-day.ts counts them. */
function dayNumberOf(day: SQLiteColumn): SQL<number> {
  return sql<number>`cast(julianday(${day}) - 2440587.5 as integer)`;
}

/** Phrases as FTS5 takes them: all of them quoted, so that nothing in them is an operator. */
function fullTextQuery(phrases: readonly SearchPhrase[]): string {
  // An empty phrase is in no text.
  if (phrases.length === 0) return '""';
  return phrases.map(({ parts, isPrefix }) => `"${parts.join(" ")}"${isPrefix ? "*" : ""}`).join(" ");
}
