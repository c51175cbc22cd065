import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ApiScope } from "@/lib/records/api-token";
import { id, instant, json, notEmpty } from "./columns";
import { users } from "./users";

/** A token that writes through the API as the user who made it; only its hash is stored. */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    scopes: json<ApiScope[]>("scopes").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [
    notEmpty("api_tokens_name", t.name),
    check("api_tokens_expires_later", sql`${t.expiresAt} > ${t.createdAt}`),
    index("api_tokens_user").on(t.userId),
  ],
);
