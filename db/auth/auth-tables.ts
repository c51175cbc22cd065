import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { accounts } from "../schema/accounts";
import { authVerifications } from "../schema/auth-verifications";
import { sessions } from "../schema/sessions";
import { users } from "../schema/users";

export const authModels = ["user", "session", "account", "verification"] as const;
/** The records that the auth library keeps, by its own names for them. */
export type AuthModel = (typeof authModels)[number];

/** A row of one of them, by field name; instants are epoch milliseconds. */
export type AuthRow = Record<string, unknown>;

const tables: Record<AuthModel, SQLiteTable> = {
  user: users,
  session: sessions,
  account: accounts,
  verification: authVerifications,
};

/** The table behind a model of the auth library. */
export function authTable(model: AuthModel): SQLiteTable {
  return tables[model];
}
