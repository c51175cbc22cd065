import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { accounts } from "../schema/accounts";
import { authVerifications } from "../schema/auth-verifications";
import { passkeys } from "../schema/passkeys";
import { sessions } from "../schema/sessions";
import { twoFactors } from "../schema/two-factors";
import { users } from "../schema/users";

export const authModels = ["user", "session", "account", "verification", "twoFactor", "passkey"] as const;
/** The records that the auth library keeps, by its own names for them. */
export type AuthModel = (typeof authModels)[number];

/** A row of one of them, by field name; instants are epoch milliseconds. */
export type AuthRow = Record<string, unknown>;

const tables: Record<AuthModel, SQLiteTable> = {
  user: users,
  session: sessions,
  account: accounts,
  verification: authVerifications,
  twoFactor: twoFactors,
  passkey: passkeys,
};

/** The table behind a model of the auth library. */
export function authTable(model: AuthModel): SQLiteTable {
  return tables[model];
}
