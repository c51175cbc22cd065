import { formatInstant } from "@/app/_components/desk/format-instant";
import type { ListedAccount } from "@/db/queries/instance/list-accounts";

/** How a user signs in beside the password: "On", "Off", "Off, 2 passkeys". */
export function secondStepWords({ hasSecondStep, passkeys }: ListedAccount): string {
  const step = hasSecondStep ? "On" : "Off";
  if (passkeys === 0) return step;
  return `${step}, ${passkeys === 1 ? "1 passkey" : `${passkeys} passkeys`}`;
}

/** When a user signed in last, in words. */
export function signedInWords({ lastSignedInAt }: ListedAccount): string {
  return lastSignedInAt === null ? "Not recorded" : formatInstant(lastSignedInAt);
}
