import { parseEnvironment } from "@/lib/environment";
import { NotFoundError, ValidationError } from "@/lib/errors";
import { hashLinkToken, makeLinkToken } from "../auth/link-token";
import { createPasswordReset } from "../commands/accounts/create-password-reset";
import { removeSecondStep } from "../commands/accounts/remove-second-step";
import { findUserByEmail } from "../queries/instance/find-user-by-email";
import { withCurrentStore } from "./with-current-store";

// `npm run reset-link -- EMAIL`: prints a one-time link to a new password, for an administrator who lost theirs. With
// `--second-step-off` the second step of signing in is turned off, too.
const [email, option] = process.argv.slice(2);
const linkLifeMs = 24 * 60 * 60 * 1000;
const { databasePath, publicUrl } = parseEnvironment(process.env);
await withCurrentStore(databasePath, async (store) => {
  const isStepOff = option === "--second-step-off";
  if (email === undefined || (option !== undefined && !isStepOff)) {
    throw new ValidationError([
      { path: "", message: "Usage: npm run reset-link -- EMAIL [--second-step-off]" },
    ]);
  }
  const user = await findUserByEmail(store, email.trim().toLowerCase());
  if (user === null) throw new NotFoundError(`Nobody signs in as ${email}.`);
  const now = Date.now();
  if (isStepOff) await removeSecondStep(store, { actor: null, userId: user.id, now });
  const token = makeLinkToken();
  await createPasswordReset(store, {
    actor: null,
    id: crypto.randomUUID(),
    userId: user.id,
    now,
    tokenHash: hashLinkToken(token),
    expiresAt: now + linkLifeMs,
  });
  console.log(`This link sets a new password for ${user.email}. It works once, for 24 hours:`);
  console.log(`${publicUrl}/reset/${token}`);
});
