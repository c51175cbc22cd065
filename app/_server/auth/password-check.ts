import type { CurrentSession } from "./session";
import { tooManyTries } from "./sign-in-fault";
import { createSignInLimiter } from "./sign-in-limiter";

/** Apart from that of sign-ins: here it is a session that guesses the password, or a first code, of its user. */
const limiter = createSignInLimiter();

/**
 * Does what asks for the present password of whoever is signed in, or for a first code of their app, and returns its answer; the
 * refusal after too many wrong ones in this session. `work` throws where the password or code is wrong.
 */
export async function withPasswordCheck<Answer>(
  { actor, sessionId }: CurrentSession,
  work: () => Promise<Answer>,
): Promise<{ answer: Answer } | { refusal: string }> {
  const attempt = { network: sessionId, email: actor.id };
  if (!limiter.begin(attempt, Date.now()).isAllowed) return { refusal: tooManyTries };
  const answer = await work();
  limiter.succeed(attempt);
  return { answer };
}
