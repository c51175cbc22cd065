import { type RuleSeal, sealDays } from "@/lib/records/rule-seal";
import type { rules } from "../../schema/rules";

/** The seal of a stored rule; null where it has none. */
export function ruleSealOf({
  sealedAt,
  sealHash,
}: Pick<typeof rules.$inferSelect, "sealedAt" | "sealHash">): RuleSeal | null {
  return sealedAt === null || sealHash === null ? null : { sealedAt, hash: sealHash, ...sealDays(sealedAt) };
}
