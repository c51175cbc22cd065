import { encode } from "uqr";
import { z } from "zod";
import type { SecondStepSetup } from "@/app/_components/account/second-step-state";

/** What an authenticator app takes up, from the address of the auth library ("otpauth://totp/…"). */
export function secondStepSetup(totpUri: string): SecondStepSetup {
  const secret = new URL(totpUri).searchParams.get("secret") ?? "";
  const { size, data } = encode(totpUri, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join("");
  return { secret: secret.replaceAll(/(.{4})(?=.)/g, "$1 "), qr: { size, path } };
}

/** The setup as a form sends it back for the next try; null where it is none. */
export function parseSecondStepSetup(value: unknown): SecondStepSetup | null {
  const parsed = setupSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

const setupSchema = z.object({
  secret: z.string().regex(/^[A-Z2-7 ]{1,200}$/),
  qr: z.object({
    size: z.number().int().min(1).max(200),
    path: z
      .string()
      .regex(/^[MhvzZ\d -]*$/)
      .max(100_000),
  }),
});
