import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant } from "./columns";
import { users } from "./users";

/** A one-time link that sets a user's password anew; only the hash of its token is stored. */
export const passwordResets = sqliteTable(
  "password_resets",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    /** The administrator who made it; null where the user asked by mail, or the terminal did. */
    createdBy: text("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("password_resets_user").on(t.userId),
    check("password_resets_expires_later", sql`${t.expiresAt} > ${t.createdAt}`),
  ],
);
