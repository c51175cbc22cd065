import {
  and,
  type Column,
  eq,
  getTableColumns,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from "drizzle-orm";
import { type AuthModel, authTable } from "./auth-tables";

/** One condition as the auth library states it; instants in `value` are epoch milliseconds. */
export interface AuthCondition {
  field: string;
  operator:
    | "eq"
    | "ne"
    | "lt"
    | "lte"
    | "gt"
    | "gte"
    | "in"
    | "not_in"
    | "contains"
    | "starts_with"
    | "ends_with";
  value: unknown;
  connector: "AND" | "OR";
  mode: "sensitive" | "insensitive";
}

/** The column of a field. Throws Error where the model has none: a misspelt field must not widen a deletion. */
export function authColumn(model: AuthModel, field: string): Column {
  const column = getTableColumns(authTable(model))[field];
  if (column === undefined) throw new Error(`The auth model ${model} has no field ${field}.`);
  return column;
}

/** Conditions joined by AND, and those joined by OR as one group beside them; undefined where there are none. */
export function authWhere(model: AuthModel, conditions: readonly AuthCondition[]): SQL | undefined {
  const clauses = conditions.map((condition) => ({
    isAlternative: condition.connector === "OR" && conditions.length > 1,
    clause: clauseOf(authColumn(model, condition.field), condition),
  }));
  return and(
    ...clauses.filter((entry) => !entry.isAlternative).map((entry) => entry.clause),
    or(...clauses.filter((entry) => entry.isAlternative).map((entry) => entry.clause)),
  );
}

function clauseOf(column: Column, { operator, value, mode }: AuthCondition): SQL {
  const isFolded = mode === "insensitive" && typeof value === "string";
  const left = isFolded ? sql`lower(${column})` : sql`${column}`;
  const right = isFolded ? sql`lower(${value})` : value;
  switch (operator) {
    case "eq":
      return value === null ? isNull(column) : eq(left, right);
    case "ne":
      return value === null ? isNotNull(column) : ne(left, right);
    case "lt":
      return lt(left, right);
    case "lte":
      return lte(left, right);
    case "gt":
      return gt(left, right);
    case "gte":
      return gte(left, right);
    case "in":
      return inArray(column, listOf(value));
    case "not_in":
      return notInArray(column, listOf(value));
    case "contains":
      return sql`instr(${left}, ${right}) > 0`;
    case "starts_with":
      return sql`instr(${left}, ${right}) = 1`;
    case "ends_with":
      return sql`substr(${left}, -length(${right})) = ${right}`;
  }
}

function listOf(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error("A list of values was expected.");
  return value;
}
