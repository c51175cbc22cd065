import type { EventFilter } from "../records/event-filter";
import type { RuleDefinition } from "../records/rule";
import type { StoredRule } from "../records/stored-rule";
import {
  type AnnouncementKind,
  contactFormatLabels,
  contactLevelLabels,
  placeKindLabels,
  standingLabels,
  territorialClaimKinds,
} from "../records/vocabularies";
import { withArticle } from "../with-article";
import type { FilterOptions } from "./filter-options";
import type { Named } from "./timeline-event";

type RuleWords = StoredRule["words"];

/** The nouns of one series: "contact", "contacts", and the phrase of a sentence. */
interface Nouns {
  one: string;
  many: string;
  phrase: string;
}

/**
 * The words of a stored rule for a definition that was changed from it: a side whose filter is untouched keeps its own,
 * one whose standing alone was changed has it added, and any other gets words made from its filter.
 */
export function changedRuleWords(
  base: StoredRule,
  definition: RuleDefinition,
  options: FilterOptions | null,
): RuleWords {
  const { words } = base;
  const consequent = changedNouns(
    { one: words.consequentOne, many: words.consequentMany, phrase: words.consequentPhrase },
    base.definition.consequent,
    definition.consequent,
    () => contactNouns(definition.consequent, options),
  );
  const antecedent = changedNouns(
    { one: words.antecedentOne, many: words.antecedentMany, phrase: words.antecedentPhrase },
    base.definition.antecedent,
    definition.antecedent,
    () => announcementNouns(definition.antecedent, options),
  );
  return {
    subject: words.subject,
    consequentOne: consequent.one,
    consequentMany: consequent.many,
    consequentPhrase: consequent.phrase,
    antecedentOne: antecedent.one,
    antecedentMany: antecedent.many,
    antecedentPhrase: antecedent.phrase,
  };
}

/** "that is at least partly confirmed" and its like; empty where any standing will do. */
export function standingPhrase(chosen: EventFilter["standings"]): string {
  if (chosen.length === 0) return "";
  const known = standingPhrases.find(
    ({ standings }) => standings.length === chosen.length && standings.every((word) => chosen.includes(word)),
  );
  if (known !== undefined) return known.phrase;
  return `that is ${oneOf(chosen.map((word) => standingLabels[word].toLowerCase()))}`;
}

/** The usual choices of a minimum verification, from the widest. */
export const standingPhrases: readonly {
  standings: EventFilter["standings"];
  label: string;
  phrase: string;
}[] = [
  {
    standings: ["claimed", "disputed", "partlyConfirmed", "confirmed"],
    label: "not refuted",
    phrase: "that is not refuted",
  },
  {
    standings: ["partlyConfirmed", "confirmed"],
    label: "at least partly confirmed",
    phrase: "that is at least partly confirmed",
  },
  { standings: ["confirmed"], label: "confirmed", phrase: "that is confirmed" },
];

function changedNouns(words: Nouns, base: EventFilter, filter: EventFilter, make: () => Nouns): Nouns {
  const plain = (it: EventFilter) => JSON.stringify({ ...it, standings: [] });
  if (plain(base) !== plain(filter)) return make();
  if (JSON.stringify(base.standings) === JSON.stringify(filter.standings)) return words;
  // The stored phrase may speak of the standing itself; only where it has none can another be added to it.
  if (base.standings.length > 0) return make();
  return { ...words, phrase: `${words.phrase} ${standingPhrase(filter.standings)}` };
}

function contactNouns(filter: EventFilter, options: FilterOptions | null): Nouns {
  if (filter.type === "announcement") return announcementsNouns(filter, options);
  const isMeeting = filter.formats.length === 1 && filter.formats[0] === "inPerson";
  const many = isMeeting ? "meetings" : "contacts";
  const series = options?.series.find(({ slug }) => slug === filter.series);
  const parts = [
    filter.statuses.includes("held") || filter.statuses.length === 0 ? "" : oneOf(filter.statuses),
    oneOf(filter.levels.map((level) => contactLevelLabels[level].toLowerCase())),
    isMeeting ? "" : oneOf(filter.formats.map((format) => contactFormatLabels[format].toLowerCase())),
    many,
    series === undefined ? "" : `of ${series.name}`,
    listed("with", filter.people, options?.people),
    listed("involving", filter.parties, options?.parties),
    listed("on the track", filter.tracks, options?.tracks),
    listed("in", filter.places, options?.places),
    listed("about", filter.topics, options?.topics),
    filter.text === "" ? "" : `with “${filter.text}”`,
  ];
  return {
    one: isMeeting ? "meeting" : "contact",
    many,
    phrase: parts.filter((part) => part !== "").join(" "),
  };
}

function announcementNouns(filter: EventFilter, options: FilterOptions | null): Nouns {
  if (filter.type === "contact") {
    const nouns = contactNouns(filter, options);
    return { ...nouns, phrase: withArticle(nouns.one) };
  }
  const noun = kindNoun(filter.kinds);
  return {
    one: shortNoun(noun),
    many: pluralOf(shortNoun(noun)),
    phrase: [withArticle(noun), ...announcementTail(filter, options)].join(" "),
  };
}

/** Announcements that stand where contacts usually do, in the plural of "Three of six …". */
function announcementsNouns(filter: EventFilter, options: FilterOptions | null): Nouns {
  const noun = kindNoun(filter.kinds);
  return {
    one: shortNoun(noun),
    many: pluralOf(shortNoun(noun)),
    phrase: [pluralOf(noun), ...announcementTail(filter, options)].join(" "),
  };
}

function announcementTail(filter: EventFilter, options: FilterOptions | null): string[] {
  return [
    listed("by", filter.announcedBy, options?.parties),
    listed("on", filter.places, options?.places),
    placeWords(filter),
    listed("with", filter.people, options?.people),
    listed("of", filter.parties, options?.parties),
    filter.text === "" ? "" : `with “${filter.text}”`,
    standingPhrase(filter.standings),
  ].filter((part) => part !== "");
}

const kindNouns: Record<AnnouncementKind, string> = {
  capture: "claim to a capture",
  recapture: "claim to a recapture",
  withdrawal: "withdrawal",
  denial: "denial",
  offensive: "offensive",
  ceasefire: "ceasefire",
  truce: "truce",
  massStrike: "mass strike",
};

function kindNoun(kinds: EventFilter["kinds"]): string {
  const [first] = kinds;
  if (first !== undefined && kinds.length === 1) return kindNouns[first];
  const areClaims =
    kinds.length > 0 && kinds.every((kind) => territorialClaimKinds.some((claim) => claim === kind));
  return areClaims ? "territorial claim" : "announcement";
}

function shortNoun(noun: string): string {
  return noun.includes("claim") ? "claim" : noun;
}

/** "claims to a capture", "territorial claims", "mass strikes". */
function pluralOf(noun: string): string {
  return noun.includes("claim") ? noun.replace("claim", "claims") : `${noun}s`;
}

function placeWords({ placeKinds, populationOver }: EventFilter): string {
  if (placeKinds.length === 0 && populationOver === null) return "";
  const kind =
    placeKinds.length === 0 ? "place" : oneOf(placeKinds.map((word) => placeKindLabels[word].toLowerCase()));
  const size = populationOver === null ? "" : ` of more than ${grouped(populationOver)} inhabitants`;
  return `about ${withArticle(kind)}${size}`;
}

function listed(word: string, slugs: readonly string[], known: readonly Named[] = []): string {
  if (slugs.length === 0) return "";
  return `${word} ${oneOf(slugs.map((slug) => known.find((record) => record.slug === slug)?.name ?? slug))}`;
}

/** "a", "a or b", "a, b or c". */
function oneOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** 10,000: thousands apart, whatever the language of the server. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
