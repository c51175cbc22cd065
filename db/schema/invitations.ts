import { sql } from "drizzle-orm";
import { check, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { userRoles } from "@/lib/records/vocabularies";
import { id, instant, oneOf } from "./columns";
import { users } from "./users";

/** A one-time link that creates a user; only the hash of its token is stored. */
export const invitations = sqliteTable(
  "invitations",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique(),
    role: text("role", { enum: userRoles }).notNull(),
    /** Whom it is meant for, in the administrator's words; null where the system made it. */
    forWhom: text("for_whom"),
    /** Where it was mailed to, in lower case; null where no address was given. */
    email: text("email"),
    /** Null where the system made it. */
    createdBy: text("created_by").references(() => users.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
    usedAt: instant("used_at"),
    usedBy: text("used_by").references(() => users.id),
  },
  (t) => [
    oneOf("invitations_role", t.role, userRoles),
    check("invitations_expires_later", sql`${t.expiresAt} > ${t.createdAt}`),
  ],
);
