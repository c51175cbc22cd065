import type { SearchGroup, SearchHit } from "@/app/_components/records/search-results";
import { listSourceTexts, readSupportedEvents, type SourceText } from "@/db/queries/list-source-texts";
import { listStoredRules } from "@/db/queries/list-stored-rules";
import { listTopicsAndTracks } from "@/db/queries/list-topics-and-tracks";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { foldText } from "@/lib/records/folded-text";
import { matchRecords } from "@/lib/records/match-records";
import { type RecordKind, recordIndexPath, recordKindTitles, recordPath } from "@/lib/records/record-path";
import { readNames } from "./record-index-view";
import { remember } from "./remember";
import { searchEventGroup } from "./search-event-group";
import { getStore } from "./store";

/** What a search found, in groups; a group without hits is left out. */
export interface SearchView {
  /** "" where nothing was asked. */
  text: string;
  groups: SearchGroup[];
}

const longestText = 200;
/** Hits of a group that are shown. */
const mostHits = 8;
/** Hits of the one group of which more is asked for. */
const mostOfOne = 200;
/** Sources whose words are held ready for a search. */
const mostSources = 20_000;
const bytesPerSource = 400;

/**
 * Searches everything that is published, in either script, without regard to case and diacritics. `q` is what is looked for,
 * and `all` the id of a group of which more is shown.
 */
export async function readSearch({
  q,
  all,
}: Record<string, string | string[] | undefined>): Promise<SearchView> {
  const text = (typeof q === "string" ? q : (q?.[0] ?? "")).trim().slice(0, longestText);
  if (foldText(text) === "") return { text: "", groups: [] };
  const groups = [
    await searchEventGroup(text, mostHits),
    await recordGroup("person", text),
    await recordGroup("place", text),
    await recordGroup("party", text),
    await recordGroup("track", text),
    await topicGroup(text),
    await ruleGroup(text, all === "rule" ? mostOfOne : mostHits),
    await sourceGroup(text, all === "source" ? mostOfOne : mostHits),
  ];
  return { text, groups: groups.filter((group) => group.hits.length > 0) };
}

async function recordGroup(kind: RecordKind, text: string): Promise<SearchGroup> {
  const names = await readNames(kind);
  const found = matchRecords(names, text, names.length);
  return {
    id: kind,
    title: recordKindTitles[kind],
    count: { count: found.length, isAtLeast: false },
    hits: found.slice(0, mostHits).map(({ record, matchedAlias }) => ({
      key: record.id,
      href: recordPath(kind, record.slug),
      title: record.name,
      remark: [matchedAlias === null ? null : `also ${matchedAlias}`, record.hint]
        .filter((part) => part !== null)
        .join("; "),
    })),
    moreHref: `${recordIndexPath(kind)}?q=${encodeURIComponent(text)}`,
  };
}

async function topicGroup(text: string): Promise<SearchGroup> {
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
    hits: found.map(({ record: { id, slug, name } }) => ({
      key: id,
      href: `/?topic=${encodeURIComponent(slug)}`,
      title: name,
      remark: "The contacts that dealt with it, in the timeline",
    })),
    moreHref: null,
  };
}

async function ruleGroup(text: string, most: number): Promise<SearchGroup> {
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
    hits: found.slice(0, most).map(({ record }) => ({
      key: record.id,
      href: `/coincidences?rule=${encodeURIComponent(record.slug)}`,
      title: record.name,
      remark: shortened(record.reason),
    })),
    moreHref: most === mostOfOne ? null : moreOf("rule", text),
  };
}

/** The same search with more of one group. */
function moreOf(group: string, text: string): string {
  return `/search?q=${encodeURIComponent(text)}&all=${group}#found-${group}`;
}

const mostCharacters = 140;

/** The first sentence of a reason, cut at a word where it is long. */
function shortened(reason: string): string {
  const sentence = /^.*?[.](?=\s|$)/s.exec(reason)?.[0] ?? reason;
  if (sentence.length <= mostCharacters) return sentence;
  return `${sentence.slice(0, mostCharacters).replace(/\s+\S*$/, "")} …`;
}

interface FoldedSource extends SourceText {
  folded: string;
}

/** The words of sources, folded once for each state of the data. */
function readSources(): Promise<{ list: FoldedSource[]; isMore: boolean }> {
  return remember(
    "source texts",
    async () => {
      const rows = await listSourceTexts(getStore(), mostSources + 1);
      const list = rows.slice(0, mostSources).map((row) => ({
        ...row,
        folded: foldText(`${row.title ?? ""} ${row.publisher}`),
      }));
      return { list, isMore: rows.length > mostSources };
    },
    ({ list }) => bytesPerSource * (list.length + 1),
  );
}

async function sourceGroup(text: string, most: number): Promise<SearchGroup> {
  const { list, isMore } = await readSources();
  const words = foldText(text).split(" ");
  const found = list.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const shown = found.slice(0, most);
  const events = await getStore().read(({ db }) =>
    readSupportedEvents(
      db,
      shown.map((source) => source.id),
    ),
  );
  return {
    id: "source",
    title: "Sources",
    count: { count: found.length, isAtLeast: isMore },
    hits: shown.map((source) => sourceHit(source, events.get(source.id))),
    moreHref: most === mostOfOne ? null : moreOf("source", text),
  };
}

/** A source leads to an event that it supports; one of no published event to itself, where it has an address. */
function sourceHit(
  { id, title, publisher, url, published }: SourceText,
  event: { slug: string; title: string } | undefined,
): SearchHit {
  const date = published === null ? null : formatEdtf(published);
  return {
    key: id,
    href: event === undefined ? url : `/events/${event.slug}#sources`,
    title: title ?? [publisher, date].filter((part) => part !== null).join(", "),
    remark: [
      title === null ? null : publisher,
      title === null ? null : date,
      event === undefined ? null : `supports “${event.title}”`,
    ]
      .filter((part) => part !== null)
      .join(", "),
  };
}
