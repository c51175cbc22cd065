import { createHmac, timingSafeEqual } from "node:crypto";

/** What a form carries to show when, and for what, the server made it: "<epoch ms>.<id>.<signature>". */
export interface FormStamp {
  /** Of this one form: sent twice, it is the same. */
  id: string;
  /** Epoch milliseconds. */
  madeAt: number;
}

/** How long filling in a form takes at least, and how long it stays good, in milliseconds. */
export const stampLimits = { leastMs: 3_000, mostMs: 24 * 60 * 60_000 };

export type StampCheck = { status: "good"; stamp: FormStamp } | { status: "tooQuick" | "tooOld" | "forged" };

/** Makes the stamp of a form about `subject`, signed with the secret of the instance. */
export function makeFormStamp(secret: string, subject: string, { id, madeAt }: FormStamp): string {
  const text = `${madeAt}.${id}`;
  return `${text}.${signatureOf(secret, subject, text).toString("base64url")}`;
}

/** Whether a stamp was made here for this subject, and not too short or too long a while ago. */
export function checkFormStamp(
  secret: string,
  subject: string,
  { sent, now }: { sent: string; now: number },
): StampCheck {
  const [madeAtText = "", id = "", signature = ""] = sent.split(".");
  const given = Buffer.from(signature, "base64url");
  const wanted = signatureOf(secret, subject, `${madeAtText}.${id}`);
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return { status: "forged" };
  const madeAt = Number(madeAtText);
  const age = now - madeAt;
  if (age < stampLimits.leastMs) return { status: "tooQuick" };
  if (age > stampLimits.mostMs) return { status: "tooOld" };
  return { status: "good", stamp: { id, madeAt } };
}

/** The purpose is signed too, so that no other use of the secret can stand in for it. */
function signatureOf(secret: string, subject: string, text: string): Buffer {
  return createHmac("sha256", secret).update(`backchannel form stamp\n${subject}\n${text}`).digest();
}
