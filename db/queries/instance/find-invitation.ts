import { eq } from "drizzle-orm";
import type { UserRole } from "@/lib/records/vocabularies";
import { invitations } from "../../schema/invitations";
import type { Store } from "../../store";

/** Instants are epoch milliseconds. */
export interface Invitation {
  id: string;
  role: UserRole;
  /** Where the link was mailed to; null where no address was given. */
  email: string | null;
  expiresAt: number;
  /** Null while nobody withdrew it. */
  withdrawnAt: number | null;
  /** Null while nobody used the link. */
  usedAt: number | null;
}

/** The invitation whose token has this SHA-256 (hex); null where there is none. */
export async function findInvitation(store: Store, tokenHash: string): Promise<Invitation | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        id: invitations.id,
        role: invitations.role,
        email: invitations.email,
        expiresAt: invitations.expiresAt,
        withdrawnAt: invitations.withdrawnAt,
        usedAt: invitations.usedAt,
      })
      .from(invitations)
      .where(eq(invitations.tokenHash, tokenHash))
      .limit(1);
    return row ?? null;
  });
}
