import type Database from "better-sqlite3";

type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

/** Inserts rows straight into tables; a statement is prepared once for each table. */
export class RowWriter {
  readonly #connection: Database.Database;
  readonly #statements = new Map<string, Database.Statement<Value[]>>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** Columns that a row leaves out keep their defaults; all rows of a table have the same columns. */
  insert(table: string, row: Row): void {
    let statement = this.#statements.get(table);
    if (statement === undefined) {
      const columns = Object.keys(row);
      const places = columns.map(() => "?").join(", ");
      statement = this.#connection.prepare<Value[]>(
        `INSERT INTO ${table} (${columns.map((column) => `"${column}"`).join(", ")}) VALUES (${places})`,
      );
      this.#statements.set(table, statement);
    }
    statement.run(...Object.values(row));
  }
}
