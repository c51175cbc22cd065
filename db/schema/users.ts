import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { userRoles } from "@/lib/records/vocabularies";
import { bool, id, instant, notEmpty, oneOf } from "./columns";

export const users = sqliteTable(
  "users",
  {
    id: id(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: bool("email_verified").notNull(),
    image: text("image"),
    role: text("role", { enum: userRoles }).notNull().default("reader"),
    twoFactorEnabled: bool("two_factor_enabled").notNull().default(false),
    /** Set while the user may not sign in; their name stays beside what they did. */
    suspendedAt: instant("suspended_at"),
    lastSignedInAt: instant("last_signed_in_at"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    oneOf("users_role", t.role, userRoles),
    notEmpty("users_name", t.name),
    notEmpty("users_email", t.email),
  ],
);
