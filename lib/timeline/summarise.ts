import type { Pair } from "../coincidence/find-pairs";
import { describeLag } from "../coincidence/lag-words";
import { type CivilDay, daysBetween } from "../dates/civil-day";
import { type DateWords, englishDates } from "../dates/date-words";
import { fullCount } from "./count-label";
import { dayCount } from "./count-words";
import { shortName } from "./event-words";
import type { FigureNumber } from "./figure-input";
import { chanceSentence } from "./headline";
import type { RuleEvaluation } from "./rule-evaluation";
import type { TimelineContact, TimelineEvent } from "./timeline-event";

/** What the summary is written from: the events shown, the rule as evaluated, and the numbers of contacts. */
export interface SummaryInput {
  events: readonly TimelineEvent[];
  from: CivilDay;
  to: CivilDay;
  evaluation: RuleEvaluation;
  numbers: ReadonlyMap<string, FigureNumber>;
  /** The language of dates; left out: English. */
  dates?: DateWords | undefined;
}

const mostNamed = 12;

/** The figure in words, a paragraph an entry; whole sentences, timing only. */
export function summarise(input: SummaryInput): string[] {
  const paragraphs = [countsParagraph(input), ruleParagraph(input)];
  const gaps = gapsSentence(input);
  if (gaps !== null) paragraphs.splice(1, 0, gaps);
  return paragraphs;
}

function countsParagraph({ events, from, to, dates = englishDates }: SummaryInput): string {
  const contacts = events.filter((event) => event.type === "contact");
  const announcements = events.filter((event) => event.type === "announcement");
  const held = contacts.filter((contact) => contact.status === "held");
  const formats = [
    counted(held.filter((contact) => contact.format === "inPerson").length, "in person"),
    counted(held.filter((contact) => contact.format === "phone").length, "by phone"),
    counted(held.filter((contact) => contact.format === "video").length, "by video"),
    counted(held.filter((contact) => contact.format === "written").length, "in writing"),
    counted(contacts.length - held.length, "not held or not known to have been held"),
  ].filter((part) => part !== null);
  const claims = announcements.filter(
    (event) => event.kind === "capture" || event.kind === "recapture",
  ).length;
  const detail = formats.length === 0 ? "" : ` (${formats.join(", ")})`;
  const claimWords =
    announcements.length === 0
      ? ""
      : `, ${claims} of them ${claims === 1 ? "a territorial claim" : "territorial claims"}`;
  return `From ${dates.range(from, to)} the figure shows ${plural(contacts.length, "contact")}${detail} and ${plural(
    announcements.length,
    "announcement",
  )}${claimWords}.`;
}

/** The gaps between numbered contacts of known days that follow on each other. */
function gapsSentence({ events, evaluation, numbers }: SummaryInput): string | null {
  const shown = new Set(events.map((event) => event.id));
  const numbered = evaluation.consequents.filter(
    (event): event is TimelineContact =>
      event.type === "contact" && shown.has(event.id) && (numbers.get(event.id)?.label ?? null) !== null,
  );
  if (numbered.length < 2 || numbered.some((event) => event.earliestDay !== event.latestStartDay))
    return null;
  const gaps = numbered
    .slice(1)
    .map((event, at) => daysBetween(numbered[at]?.earliestDay ?? "", event.earliestDay));
  const { consequentMany } = evaluation.rule.words;
  const [only] = gaps;
  if (gaps.length === 1 && only !== undefined)
    return `The gap between the two ${consequentMany} was ${dayCount(only)}.`;
  return `The gaps between the ${numbered.length} ${consequentMany} were ${joined(gaps.map(String))} days.`;
}

function ruleParagraph(input: SummaryInput): string {
  const { evaluation } = input;
  const { words } = evaluation.rule;
  const { certain, possible, total } = evaluation.result.rates.precursor.byEvent;
  if (total === 0)
    return `The rule “${evaluation.rule.name}” finds no ${words.consequentOne} that it could count.`;
  const sentences: string[] = [];
  const count =
    possible > certain
      ? `${fullCount(certain)} for certain and ${fullCount(possible)} at most`
      : fullCount(certain);
  sentences.push(
    `Of ${plural(total, words.consequentOne, words.consequentMany)} under the rule “${evaluation.rule.name}”, ${count} ${windowClause(evaluation)}.`,
  );
  if (!evaluation.isListed) sentences.push("They are too many to be named here.");
  const partnered = partneredList(input);
  if (partnered.length > 0) sentences.push(`They are ${joined(partnered)}.`);
  const without = withoutList(input);
  if (without !== null) sentences.push(without);
  sentences.push(chanceSentence(evaluation, "precursor"));
  return sentences.join(" ");
}

/** "came 0 to 7 days after a territorial claim". */
function windowClause({ rule, windowDays }: RuleEvaluation): string {
  const { direction, offsetDays } = rule.definition;
  const claim = rule.words.antecedentPhrase;
  const range =
    windowDays === 0 ? dayCount(offsetDays) : `${offsetDays} to ${dayCount(offsetDays + windowDays)}`;
  switch (direction) {
    case "after":
      return `came ${range} after ${claim}`;
    case "before":
      return `came ${range} before ${claim}`;
    case "either":
      return `came at most ${dayCount(windowDays)} before or after ${claim}`;
    case "sameDay":
      return `came on the day of ${claim}`;
    case "betweenPublicAndHeld":
      return `had ${claim} between the day made public and the day held`;
  }
}

/** "11 February 2025 (4 days after Toretsk)", the first dozen, then how many more. */
function partneredList({ evaluation, dates = englishDates }: SummaryInput): string[] {
  const antecedents = new Map(evaluation.antecedents.map((event) => [event.id, event]));
  const named: string[] = [];
  for (const event of evaluation.consequents) {
    const own = evaluation.result.pairs.filter((pair) => pair.consequentId === event.id);
    const [nearest] = own;
    if (nearest === undefined) continue;
    const alike = own.filter((pair) => isSameLag(pair, nearest));
    const names = alike.map((pair) => {
      const partner = antecedents.get(pair.antecedentId);
      return partner === undefined ? "" : (shortName(partner, true) ?? partner.title);
    });
    const certainty = nearest.certainty === "possible" ? "possibly " : "";
    const isSameDay = nearest.lag.minDays === 0 && nearest.lag.maxDays === 0;
    const lag = isSameDay ? "the same day as" : describeLag(nearest.lag, "consequent");
    named.push(`${dates.edtf(event.date)} (${certainty}${lag} ${joined(names)})`);
  }
  if (named.length <= mostNamed) return named;
  return [...named.slice(0, mostNamed), `${named.length - mostNamed} more`];
}

function isSameLag(left: Pair, right: Pair): boolean {
  return (
    left.lag.minDays === right.lag.minDays &&
    left.lag.maxDays === right.lag.maxDays &&
    left.certainty === right.certainty
  );
}

function withoutList({ evaluation, dates = englishDates }: SummaryInput): string | null {
  const { words, definition } = evaluation.rule;
  const ids = new Set(evaluation.result.rates.consequentsWithoutPartner);
  const without = evaluation.consequents.filter((event) => ids.has(event.id));
  if (without.length === 0) return null;
  const days = without.slice(0, mostNamed).map((event) => dates.day(event.earliestDay));
  const rest = without.length - days.length;
  const list = joined(rest > 0 ? [...days, `${rest} more`] : days);
  const noun = without.length === 1 ? words.consequentOne : words.consequentMany;
  const window =
    definition.direction === "betweenPublicAndHeld" || definition.direction === "sameDay"
      ? ""
      : " inside the window";
  return `No ${words.antecedentOne} that the rule counts fell${window} for the ${noun} of ${list}.`;
}

function counted(count: number, words: string): string | null {
  return count === 0 ? null : `${count} ${words}`;
}

function plural(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${fullCount(count)} ${many}`;
}

function joined(parts: readonly string[]): string {
  if (parts.length <= 1) return parts.join("");
  return `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
}
