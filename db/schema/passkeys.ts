import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { bool, id, instant, notEmpty } from "./columns";
import { users } from "./users";

/** A public key with which a user signs in; the private one never leaves their device. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: id(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text("name"),
    publicKey: text("public_key").notNull(),
    /** Named as the auth library names it. */
    credentialID: text("credential_id").notNull().unique(),
    counter: integer("counter").notNull(),
    deviceType: text("device_type").notNull(),
    backedUp: bool("backed_up").notNull(),
    transports: text("transports"),
    createdAt: instant("created_at"),
    aaguid: text("aaguid"),
  },
  (t) => [index("passkeys_user").on(t.userId), notEmpty("passkeys_credential", t.credentialID)],
);
