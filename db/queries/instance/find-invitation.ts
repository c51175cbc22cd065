import { eq } from "drizzle-orm";
import type { UserRole } from "@/lib/records/vocabularies";
import { invitations } from "../../schema/invitations";
import type { Store } from "../../store";

export interface Invitation {
  id: string;
  role: UserRole;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** Epoch milliseconds; null while nobody used the link. */
  usedAt: number | null;
}

/** The invitation whose token has this SHA-256 (hex); null where there is none. */
export async function findInvitation(store: Store, tokenHash: string): Promise<Invitation | null> {
  return store.read(async ({ db }) => {
    const [row] = await db
      .select({
        id: invitations.id,
        role: invitations.role,
        expiresAt: invitations.expiresAt,
        usedAt: invitations.usedAt,
      })
      .from(invitations)
      .where(eq(invitations.tokenHash, tokenHash))
      .limit(1);
    return row ?? null;
  });
}
