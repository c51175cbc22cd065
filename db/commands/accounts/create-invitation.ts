import { z } from "zod";
import type { Actor } from "@/lib/records/user";
import { userRoles } from "@/lib/records/vocabularies";
import { requireAdmin } from "../../access/authorise";
import { invitations } from "../../schema/invitations";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";

const invitationInput = z
  .object({
    now: z.number().int(),
    tokenHash: z.string().min(16, "The token's hash is too short."),
    role: z.enum(userRoles, { error: "Choose a role." }),
    expiresAt: z.number().int(),
  })
  .refine((invitation) => invitation.expiresAt > invitation.now, {
    message: "The link would have expired already.",
    path: ["expiresAt"],
  });

/**
 * Stores a one-time invitation for a role; of its token only the hash is kept. Times are epoch milliseconds. Throws
 * ForbiddenError unless an administrator (or the system) asks, ValidationError on a bad role or time.
 */
export async function createInvitation(
  store: Store,
  args: { actor: Actor | null; id: string; now: number; tokenHash: string; role: string; expiresAt: number },
): Promise<{ id: string }> {
  requireAdmin(args.actor);
  const { now, ...fields } = parseInput(invitationInput, args);
  await store.write(async ({ db }) => {
    await db.insert(invitations).values({ ...fields, id: args.id, createdAt: now });
  });
  return { id: args.id };
}
