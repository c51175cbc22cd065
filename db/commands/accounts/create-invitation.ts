import { z } from "zod";
import { userEmail } from "@/lib/accounts/account-fields";
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
    forWhom: z
      .string()
      .trim()
      .max(200, "Shorten it to 200 characters.")
      .nullish()
      .transform((text) => text || null),
    email: z
      .string()
      .trim()
      .nullish()
      .transform((text) => text || null)
      .pipe(userEmail.nullable()),
  })
  .refine((invitation) => invitation.expiresAt > invitation.now, {
    message: "The link would have expired already.",
    path: ["expiresAt"],
  });

/** `now` and `expiresAt` are epoch milliseconds. */
export interface CreateInvitationArgs {
  actor: Actor | null;
  id: string;
  now: number;
  tokenHash: string;
  role: string;
  expiresAt: number;
  /** Whom it is meant for. */
  forWhom?: string;
  /** Where the link is mailed to. */
  email?: string;
}

/**
 * Stores a one-time invitation for a role; of its token only the hash is kept. Throws ForbiddenError unless an administrator
 * (or the system) asks, ValidationError on a bad role, time or address.
 */
export async function createInvitation(store: Store, args: CreateInvitationArgs): Promise<{ id: string }> {
  requireAdmin(args.actor);
  const { now, ...fields } = parseInput(invitationInput, args);
  await store.write(async ({ db }) => {
    await db
      .insert(invitations)
      .values({ ...fields, id: args.id, createdBy: args.actor?.id ?? null, createdAt: now });
  });
  return { id: args.id };
}
