import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { apiTokens } from "./api-tokens";
import { instant, notEmpty } from "./columns";

/**
 * What a write under an idempotency key came to, stored in the transaction of the write, so that the same request sent again
 * gets the same answer and writes nothing.
 */
export const apiReceipts = sqliteTable(
  "api_receipts",
  {
    tokenId: text("token_id")
      .notNull()
      .references(() => apiTokens.id, { onDelete: "cascade" }),
    key: text("key").notNull(),
    /** Hash of method, address and body: another request under the same key is refused. */
    requestHash: text("request_hash").notNull(),
    eventId: text("event_id").notNull(),
    slug: text("slug").notNull(),
    version: integer("version").notNull(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tokenId, t.key] }),
    notEmpty("api_receipts_key", t.key),
    index("api_receipts_at").on(t.at),
  ],
);
