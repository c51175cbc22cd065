import { findUserByEmail } from "@/db/queries/instance/find-user-by-email";
import type { Store } from "@/db/store";
import { resetMail } from "../mail/link-mails";
import type { Mail } from "../mail/send-mail";
import { makeResetLink, resetLinkLife } from "./make-reset-link";

/** What mailing a link needs; `now` is epoch milliseconds. */
export interface ResetMailServices {
  store: Store;
  publicUrl: string;
  send: (mail: Mail) => Promise<boolean>;
  now: number;
}

/**
 * Mails a link to a new password to whoever signs in with this address (in lower case); nothing where nobody does, or they
 * are suspended. Earlier links go on serving: anybody can ask with this address. To be called once the answer is out, so that its time tells nothing of the address either.
 */
export async function mailResetLink(services: ResetMailServices, email: string): Promise<void> {
  const { store, publicUrl, send, now } = services;
  const user = await findUserByEmail(store, email);
  if (user === null || user.suspendedAt !== null) return;
  const lifeMs = resetLinkLife.byMail;
  const asked = { actor: null, userId: user.id, publicUrl, now, lifeMs, keepsEarlier: true };
  const link = await makeResetLink(store, asked);
  await send(resetMail({ to: user.email, link, expiresAt: now + lifeMs }));
}
