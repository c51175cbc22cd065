import { sql } from "drizzle-orm";
import { check, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bool, id, instant } from "./columns";
import { users } from "./users";

/** A user's second step of signing in. The auth library encrypts the secret and the backup codes before they come here. */
export const twoFactors = sqliteTable(
  "two_factors",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .unique()
      .references(() => users.id, { onDelete: "cascade" }),
    secret: text("secret").notNull(),
    backupCodes: text("backup_codes").notNull(),
    /** False until a first code proved that the user's app holds the secret. */
    verified: bool("verified").notNull(),
    failedVerificationCount: integer("failed_verification_count").notNull().default(0),
    lockedUntil: instant("locked_until"),
  },
  (t) => [check("two_factors_failed", sql`${t.failedVerificationCount} >= 0`)],
);
