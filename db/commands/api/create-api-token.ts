import { apiTokenInput } from "@/lib/records/api-token";
import type { Actor } from "@/lib/records/user";
import { requirePublisher } from "../../access/authorise";
import { apiTokens } from "../../schema/api-tokens";
import type { Store } from "../../store";
import { parseInput } from "../input/parse-input";

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Stores a token of the actor's own, of which only the hash is kept. `now` is in epoch milliseconds. Throws ForbiddenError
 * below editor, ValidationError on a missing name, no scope or an unknown length.
 */
export async function createApiToken(
  store: Store,
  args: { actor: Actor; id: string; now: number; tokenHash: string; input: unknown },
): Promise<{ id: string; expiresAt: number }> {
  const { actor, id, now, tokenHash } = args;
  requirePublisher(actor);
  const { name, scopes, days } = parseInput(apiTokenInput, args.input);
  const expiresAt = now + days * dayMs;
  await store.write(async ({ db }) => {
    await db
      .insert(apiTokens)
      .values({ id, userId: actor.id, name, tokenHash, scopes, createdAt: now, expiresAt });
  });
  return { id, expiresAt };
}
