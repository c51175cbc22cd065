import { canonicalJson } from "../canonical-json";
import { addDays, type CivilDay } from "../dates/civil-day";
import { formatDay } from "../dates/format-edtf";
import type { RuleDefinition, RuleInput } from "./rule";

/** That a rule was registered before the events it is scored on. */
export interface RuleSeal {
  /** Epoch milliseconds. */
  sealedAt: number;
  /** The day of sealing, in UTC. */
  sealedOn: CivilDay;
  /** The first day whose events count; no event dated on it or later can have happened when the rule was sealed. */
  scoredFrom: CivilDay;
  /** SHA-256, in hexadecimal, of the sealed text. */
  hash: string;
}

/** What a seal fixes of a rule, as stored: the definition is not parsed anew, lest a later default change the text. */
export interface SealedContent {
  name: string;
  reason: string;
  words: RuleInput["words"];
  definition: unknown;
}

const msPerHour = 3_600_000;

/** How far the easternmost zone is ahead of UTC. */
const easternmostHours = 14;

/** The days of a rule sealed at this instant (epoch milliseconds). */
export function sealDays(sealedAt: number): Pick<RuleSeal, "sealedOn" | "scoredFrom"> {
  const utcDay = (instant: number): CivilDay => new Date(instant).toISOString().slice(0, 10);
  // Days are civil days at the place of an event, and in the east the next day may have begun already.
  const latestDayAnywhere = utcDay(sealedAt + easternmostHours * msPerHour);
  return { sealedOn: utcDay(sealedAt), scoredFrom: addDays(latestDayAnywhere, 1) };
}

/** The last day on which both sides of the rule can still count; null where its days do not end. */
export function lastDayOf(
  definition: Pick<RuleDefinition, "to" | "antecedent" | "consequent">,
): CivilDay | null {
  const { to, antecedent, consequent } = definition;
  const ends = [to, antecedent.to, consequent.to].filter((day) => day !== null && day !== undefined);
  return ends.sort()[0] ?? null;
}

/** Why a rule of that last day cannot be sealed at this instant (epoch milliseconds); null where it can. */
export function endedDaysFault(lastDay: CivilDay | null, sealedAt: number): string | null {
  const { scoredFrom } = sealDays(sealedAt);
  if (lastDay === null || lastDay >= scoredFrom) return null;
  return `The rule’s days end on ${formatDay(lastDay)}; sealed now it would count events from ${formatDay(scoredFrom)} on.`;
}

/**
 * The text that the hash of a sealed rule is taken of, in UTF-8. It is JSON without white space, the keys of every object in
 * the order of their UTF-16 code units (the canonical form of RFC 8785), with the members `definition`, `name`, `reason`,
 * `scoredFrom`, `sealedOn` and `words`. Anyone can recompute it: `sha256sum` of the downloaded text gives the hash.
 */
export function sealedText(content: SealedContent, sealedAt: number): string {
  const { name, reason, words, definition } = content;
  return canonicalJson({ name, reason, words, definition, ...sealDays(sealedAt) });
}
