import { formatDay } from "../dates/format-edtf";
import type { EventFilter } from "../records/event-filter";
import type { RuleDefinition } from "../records/rule";
import type { StoredRule } from "../records/stored-rule";
import {
  announcementKindLabels,
  contactFormatLabels,
  contactLevelLabels,
  contactStatusLabels,
  notificationStandingLabels,
  placeKindLabels,
  standingLabels,
} from "../records/vocabularies";
import { dayCount } from "./count-words";
import type { FilterOptions } from "./filter-options";
import { grouped } from "./rule-nouns";
import type { Named } from "./timeline-event";

/** One line of what a rule says: "Contacts", "held; series Witkoff – Putin". */
export interface RuleFact {
  term: string;
  words: string;
}

const antecedentDateWords: Record<RuleDefinition["antecedentDate"], string> = {
  announced: "by the day announced",
  saidToHaveHappened: "by the day on which it is said to have happened",
  independentlyAssessed: "by the day independently assessed",
};
const consequentDateWords: Record<RuleDefinition["consequentDate"], string> = {
  held: "by the day held",
  madePublic: "by the day made public",
};

/** All that a rule says, a line a fact; names of records come from `options`, else their slugs stand. */
export function ruleFacts(
  { definition }: Pick<StoredRule, "definition">,
  options: FilterOptions,
): RuleFact[] {
  const { antecedent, consequent, antecedentDate, consequentDate, from, to } = definition;
  return [
    {
      term: "Looked at",
      words: joined([...filterWords(consequent, options), consequentDateWords[consequentDate]]),
    },
    {
      term: "Set against",
      words: joined([...filterWords(antecedent, options), antecedentDateWords[antecedentDate]]),
    },
    { term: "Window", words: windowSentence(definition) },
    { term: "Days", words: daysWords(from, to) },
  ];
}

/** What restricts a series, a phrase a criterion. */
export function filterWords(filter: EventFilter, options: FilterOptions): string[] {
  const named = (word: string, slugs: readonly string[], known: readonly Named[]) =>
    phrase(
      word,
      slugs.map((slug) => known.find((record) => record.slug === slug)?.name ?? slug),
    );
  const { informed } = filter;
  return [
    filter.type === null ? "contacts and announcements" : `${filter.type}s`,
    phrase(
      "status",
      filter.statuses.map((word) => contactStatusLabels[word].toLowerCase()),
    ),
    phrase(
      "format",
      filter.formats.map((word) => contactFormatLabels[word].toLowerCase()),
    ),
    phrase(
      "level",
      filter.levels.map((word) => contactLevelLabels[word].toLowerCase()),
    ),
    filter.series === null ? "" : named("series", [filter.series], options.series),
    named("track", filter.tracks, options.tracks),
    named("topic", filter.topics, options.topics),
    informed === null
      ? ""
      : `${named("informed", [informed.party], options.parties)}: ${notificationStandingLabels[informed.standing].toLowerCase()}`,
    phrase(
      "kind",
      filter.kinds.map((word) => announcementKindLabels[word].toLowerCase()),
    ),
    phrase(
      "verification",
      filter.standings.map((word) => standingLabels[word].toLowerCase()),
    ),
    named("announced by", filter.announcedBy, options.parties),
    phrase(
      "kind of place",
      filter.placeKinds.map((word) => placeKindLabels[word].toLowerCase()),
    ),
    filter.populationOver === null ? "" : `place of more than ${grouped(filter.populationOver)} inhabitants`,
    filter.populationAsOf === null ? "" : `population as of ${filter.populationAsOf}`,
    named("country of the place", filter.placeCountries, options.parties),
    named("person", filter.people, options.people),
    named("party", filter.parties, options.parties),
    named("place", filter.places, options.places),
    filter.text === "" ? "" : `text “${filter.text}”`,
    filter.from === null && filter.to === null ? "" : daysWords(filter.from, filter.to),
  ].filter((words) => words !== "");
}

/** "0 to 7 days after", with the offset in it. */
function windowSentence({ direction, windowDays, offsetDays }: RuleDefinition): string {
  const days =
    windowDays === 0 ? dayCount(offsetDays) : `${offsetDays} to ${dayCount(offsetDays + windowDays)}`;
  switch (direction) {
    case "after":
      return `${days} after it`;
    case "before":
      return `${days} before it`;
    case "either":
      return offsetDays === 0
        ? `at most ${dayCount(windowDays)} before or after it`
        : `at most ${dayCount(windowDays)} before or after the day ${dayCount(offsetDays)} after it`;
    case "sameDay":
      return "on the same day";
    case "betweenPublicAndHeld":
      return "between the day made public and the day held";
  }
}

function daysWords(from: string | null, to: string | null): string {
  if (from === null && to === null) return "all days recorded";
  if (from === null) return `to ${formatDay(to ?? "")}`;
  return to === null ? `from ${formatDay(from)}` : `${formatDay(from)} to ${formatDay(to)}`;
}

function phrase(word: string, values: readonly string[]): string {
  return values.length === 0 ? "" : `${word} ${values.join(" or ")}`;
}

function joined(parts: readonly string[]): string {
  return parts.join("; ");
}
