import type { SearchGroup } from "@/app/_components/records/search-results";
import { listTopicsAndTracks } from "@/db/queries/desk/list-topics-and-tracks";
import { listStoredRules } from "@/db/queries/rules/list-stored-rules";
import { foldText } from "@/lib/records/folded-text";
import { matchRecords } from "@/lib/records/match-records";
import { type RecordKind, recordIndexPath, recordKindTitles, recordPath } from "@/lib/records/record-path";
import { readNames } from "../records/record-index-view";
import { getStore } from "../store";
import { searchDateGroups } from "./search-date-groups";
import { searchEventGroup } from "./search-event-group";
import { askedPage, type HitRange, hitRange, searchHref } from "./search-range";
import { searchSourceGroup } from "./search-source-group";

/** What a search found, in groups; a group without hits is left out. */
export interface SearchView {
  /** "" where nothing was asked. */
  text: string;
  /** Another spelling of the same text, which was looked for because the text itself is nowhere; else null. */
  readAs: string | null;
  /** The one group that is asked for, whose hits are a page of it; else null. */
  only: string | null;
  groups: SearchGroup[];
}

const longestText = 200;

/**
 * Searches everything that is published, in either script, without regard to case and diacritics. `q` is what is looked for,
 * `more` the id of the one group that is wanted, and `page` which page of it.
 */
export async function readSearch(
  parameters: Record<string, string | string[] | undefined>,
): Promise<SearchView> {
  const text = (first(parameters.q) ?? "").trim().slice(0, longestText);
  const only = first(parameters.more) ?? null;
  if (foldText(text) === "") return { text: "", readAs: null, only: null, groups: [] };
  const groups = await readGroups(text, only, askedPage(first(parameters.page)));
  if (groups.length > 0) return { text, readAs: null, only, groups };
  // German, Polish and Czech write with j the sound that English spellings of Cyrillic names write with y.
  const readAs = text.replaceAll("j", "y").replaceAll("J", "Y");
  const respelt = readAs === text ? [] : await readGroups(readAs, only, 1);
  if (respelt.length > 0) return { text, readAs, only, groups: respelt };
  // Too far a page, or no such group: all that is found.
  return only === null ? { text, readAs: null, only, groups } : readSearch({ q: text });
}

function first(value: string | string[] | undefined): string | undefined {
  return typeof value === "string" ? value : value?.[0];
}

async function readGroups(text: string, only: string | null, page: number): Promise<SearchGroup[]> {
  const range = hitRange(only === null ? null : page);
  const readers: [id: string, read: () => Promise<SearchGroup | SearchGroup[]>][] = [
    ["date", () => searchDateGroups(text, range)],
    ["event", () => searchEventGroup(text, range)],
    ["person", () => recordGroup("person", text, range)],
    ["place", () => recordGroup("place", text, range)],
    ["party", () => recordGroup("party", text, range)],
    ["track", () => recordGroup("track", text, range)],
    ["topic", () => topicGroup(text, range)],
    ["rule", () => ruleGroup(text, range)],
    ["source", () => searchSourceGroup(text, range)],
  ];
  const groups: SearchGroup[] = [];
  for (const [id, read] of readers) {
    if (only !== null && only !== id) continue;
    for (const group of [await read()].flat()) {
      if (group.hits.length > 0) groups.push(withWays(group, id, text, only === null ? null : page));
    }
  }
  return groups;
}

/** The group with the links to its pages. */
function withWays(group: SearchGroup, id: string, text: string, page: number | null): SearchGroup {
  const { count, hits, offset = 0 } = group;
  const isMore = count.isAtLeast || count.count > offset + hits.length;
  if (page === null) {
    return isMore ? { ...group, moreHref: group.moreHref ?? searchHref(text, id) } : group;
  }
  return {
    ...group,
    isPaged: true,
    ...(page > 1 && { previousHref: searchHref(text, id, page - 1) }),
    moreHref: isMore ? searchHref(text, id, page + 1) : null,
  };
}

async function recordGroup(kind: RecordKind, text: string, range: HitRange): Promise<SearchGroup> {
  const names = await readNames(kind);
  const found = matchRecords(names, text, names.length);
  return {
    id: kind,
    title: recordKindTitles[kind],
    count: { count: found.length, isAtLeast: false },
    hits: inRange(found, range).map(({ record, matchedAlias }) => ({
      key: record.id,
      href: recordPath(kind, record.slug),
      title: record.name,
      remark: [matchedAlias === null ? null : `also ${matchedAlias}`, record.hint]
        .filter((part) => part !== null)
        .join("; "),
    })),
    offset: range.offset,
    moreHref: `${recordIndexPath(kind)}?q=${encodeURIComponent(text)}`,
  };
}

function inRange<Item>(list: readonly Item[], { offset, most }: HitRange): Item[] {
  return list.slice(offset, offset + most);
}

async function topicGroup(text: string, range: HitRange): Promise<SearchGroup> {
  const { topics } = await listTopicsAndTracks(getStore());
  const found = matchRecords(
    topics.map((topic) => ({ ...topic, aliases: [] })),
    text,
    topics.length,
  );
  return {
    id: "topic",
    title: "Topics",
    count: { count: found.length, isAtLeast: false },
    offset: range.offset,
    hits: inRange(found, range).map(({ record: { id, slug, name } }) => ({
      key: id,
      href: `/?topic=${encodeURIComponent(slug)}`,
      title: name,
      remark: "The contacts that dealt with it, in the timeline",
    })),
    moreHref: null,
  };
}

async function ruleGroup(text: string, range: HitRange): Promise<SearchGroup> {
  const rules = await listStoredRules(getStore());
  const found = matchRecords(
    rules.map((rule) => ({ ...rule, aliases: [rule.reason] })),
    text,
    rules.length,
  );
  return {
    id: "rule",
    title: "Rules",
    count: { count: found.length, isAtLeast: false },
    offset: range.offset,
    hits: inRange(found, range).map(({ record }) => ({
      key: record.id,
      href: `/coincidences?rule=${encodeURIComponent(record.slug)}`,
      title: record.name,
      remark: shortened(record.reason),
    })),
    moreHref: null,
  };
}

const mostCharacters = 140;

/** The first sentence of a reason, cut at a word where it is long. */
function shortened(reason: string): string {
  const sentence = /^.*?[.](?=\s|$)/s.exec(reason)?.[0] ?? reason;
  if (sentence.length <= mostCharacters) return sentence;
  return `${sentence.slice(0, mostCharacters).replace(/\s+\S*$/, "")} …`;
}
