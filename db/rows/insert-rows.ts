import { getTableColumns } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Dialect } from "../dialect";
import type { Writer } from "../store";

interface ColumnOfTable {
  name: string;
  column: SQLiteColumn;
  /** Whether its values are stored as they are. */
  isPlain: boolean;
}

const columnsOf = new WeakMap<SQLiteTable, ColumnOfTable[]>();
const plainTypes = new Set(["string", "number"]);

/** An insert of many rows, to be awaited or led on by `.onConflictDoUpdate`; each row has its defaults where it leaves them out. */
export function insertRows<Table extends SQLiteTable>(
  { db, dialect }: { db: Writer; dialect: Dialect },
  table: Table,
  rows: readonly Table["$inferInsert"][],
) {
  const columns = readColumns(table);
  const values = rows.map((row) =>
    columns.map(({ name, column, isPlain }) => {
      const given: unknown = Reflect.get(row, name);
      const value = given === undefined ? (column.default ?? null) : given;
      return value === null || isPlain ? value : column.mapToDriverValue(value);
    }),
  );
  return db.insert(table).select(dialect.rowsOfJson(JSON.stringify(values), columns.length));
}

function readColumns(table: SQLiteTable): ColumnOfTable[] {
  const known = columnsOf.get(table);
  if (known !== undefined) return known;
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    column,
    isPlain: plainTypes.has(column.dataType),
  }));
  columnsOf.set(table, columns);
  return columns;
}
