import { formatDay } from "../dates/format-edtf";
import type { RuleSeal } from "./rule-seal";

/** "Sealed on 24 November 2026; scored on events dated from 26 November 2026." */
export function sealSentence({ sealedOn, scoredFrom }: Pick<RuleSeal, "sealedOn" | "scoredFrom">): string {
  return `Sealed on ${formatDay(sealedOn)}; scored on events dated from ${formatDay(scoredFrom)}.`;
}
