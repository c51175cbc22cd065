import type { FieldIssue } from "@/lib/errors";
import { pathAfterRemoval } from "./path-keys";

/** The id of the control at a path: "sources.0.publisher" → "field-sources-0-publisher". */
export function fieldId(path: string): string {
  return path === "" ? "field-form" : `field-${path.replaceAll(".", "-")}`;
}

/** Ids where a fault may be shown, the nearest first: its own field, its row, its section, the form. */
export function anchorIds(path: string): string[] {
  const parts = path === "" ? [] : path.split(".");
  return [...parts.map((_, index) => fieldId(parts.slice(0, parts.length - index).join("."))), fieldId("")];
}

/** The messages of the field at exactly this path, as one text; null where it has none. */
export function messageAt(issues: readonly FieldIssue[], path: string): string | null {
  const messages = issues.filter((issue) => issue.path === path).map((issue) => issue.message);
  return messages.length === 0 ? null : messages.join(" ");
}

/** The issues left after the field at a path, or anything inside it, was changed. */
export function issuesWithout(issues: readonly FieldIssue[], path: string): FieldIssue[] {
  return issues.filter((issue) => issue.path !== path && !issue.path.startsWith(`${path}.`));
}

/**
 * The issues that stand after row `removed` of a list is gone: its own leave with it, those of later rows follow them.
 */
export function issuesAfterRemoval(
  issues: readonly FieldIssue[],
  list: string,
  removed: number,
): FieldIssue[] {
  return issues.flatMap((issue) => {
    const path = pathAfterRemoval(issue.path, list, removed);
    return path === null ? [] : [{ ...issue, path }];
  });
}

/** The issues in the order of the form's fields, rows in their own order; those of unknown fields come last. */
export function issuesInOrder(issues: readonly FieldIssue[], order: readonly string[]): FieldIssue[] {
  const rankOf = ({ path }: FieldIssue) => {
    const [field = "", row = ""] = path.split(".");
    const rank = order.indexOf(field);
    return { field: rank === -1 ? order.length : rank, row: /^\d+$/.test(row) ? Number(row) : -1 };
  };
  return issues
    .map((issue) => ({ issue, rank: rankOf(issue) }))
    .sort((one, other) => one.rank.field - other.rank.field || one.rank.row - other.rank.row)
    .map(({ issue }) => issue);
}

const words: Record<string, string> = {
  title: "Title",
  summary: "Summary",
  note: "Note",
  confidence: "Confidence",
  clock: "Time",
  at: "Time",
  zone: "Time zone",
  format: "Format",
  level: "Level",
  status: "Status",
  held: "Held on",
  heldPrinted: "Held on, as printed",
  madePublic: "Made public",
  madePublicPrinted: "Made public, as printed",
  placeId: "Place",
  placeIds: "Places",
  place: "Add a place",
  person: "Add a person",
  party: "Add a party",
  durationMinutes: "How long",
  durationPrinted: "How long, as printed",
  participations: "Who took part",
  personId: "Person",
  groupName: "Group",
  partyId: "Party",
  role: "Role",
  printed: "As printed",
  trackIds: "Tracks",
  topics: "Topics",
  topicId: "Topic",
  basis: "Stated or reported",
  notifications: "Who was informed",
  standing: "Standing",
  source: "Source",
  acknowledgements: "Acknowledgements",
  date: "Date",
  datePrinted: "Date, as printed",
  readouts: "What each side said",
  outsideCounts: "Outside counts",
  count: "Number",
  what: "What was counted",
  countedBy: "Counted by",
  reactions: "Reactions",
  sources: "Sources",
  url: "Address",
  publisher: "Publisher",
  language: "Language",
  published: "Published",
  publishedPrinted: "Published, as printed",
  readOn: "Read on",
  archivedUrl: "Archived copy",
  archivedOn: "Archived on",
  quotation: "Quotation",
  derivedFrom: "Derived from",
  reliability: "Reliability",
  credibility: "Credibility",
  supports: "Supports",
  kind: "Kind",
  announced: "Announced on",
  announcedPrinted: "Announced on, as printed",
  saidToHaveHappened: "Said to have happened",
  saidToHaveHappenedPrinted: "Said to have happened, as printed",
  independentlyAssessed: "Independently assessed",
  independentlyAssessedPrinted: "Independently assessed, as printed",
  announcedBy: "Announced by",
  body: "Body",
  verifications: "Verification",
  assessor: "Assessed by",
  change: "Kind of change, reason and public note",
  publicNote: "Public note",
  reason: "Reason for the change",
  reviewNote: "Note for the reviewer",
  group: "Describe a group",
  newTopic: "Add a topic",
  pasted: "Paste an address",
  office: "Office",
  takesZone: "Time zone by default",
  aliases: "Other spellings",
  offices: "Office",
  name: "Name",
  from: "From",
  fromPrinted: "From, as printed",
  to: "To",
  toPrinted: "To, as printed",
  isoCode: "Country code",
  countryId: "Country",
  population: "Population",
  populationAsOf: "Population as of",
  populationAsOfPrinted: "Population as of, as printed",
  latitude: "Latitude",
  longitude: "Longitude",
  wikidataId: "Wikidata id",
  populationSource: "Source of the population",
  sourceNote: "Source",
  description: "Description",
  seriesId: "Series that numbers it",
  firstPersonId: "First person",
  secondPersonId: "Second person",
};

/** A path in words, rows counted from 1: "sources.0.publisher" → "Sources, row 1: Publisher". */
export function pathLabel(path: string): string {
  const parts = path === "" ? [] : path.split(".");
  const [first = "", second, ...rest] = parts;
  const head = words[first] ?? first;
  if (second === undefined) return head;
  const isRow = /^\d+$/.test(second);
  const inner = (isRow ? rest : [second, ...rest]).map((part) => words[part] ?? part).at(-1);
  return `${head}${isRow ? `, row ${Number(second) + 1}` : ""}${inner === undefined ? "" : `: ${inner}`}`;
}
