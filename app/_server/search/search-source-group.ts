import type { SearchGroup, SearchHit } from "@/app/_components/records/search-results";
import { countSources } from "@/db/queries/sources/count-sources";
import { listSources } from "@/db/queries/sources/list-sources";
import type { ListedSource } from "@/lib/records/source-detail";
import { type SourceFilter, sourceListQuery } from "@/lib/records/source-filter";
import { sourceLine, sourceTitle } from "@/lib/records/source-words";
import { remember } from "../remember";
import { getStore } from "../store";
import type { HitRange } from "./search-range";

const bytesOfCount = 200;

/** The sources of published events whose publisher, title, domain or wire holds every word of a search, the latest first. */
export async function searchSourceGroup(text: string, { offset, most }: HitRange): Promise<SearchGroup> {
  const store = getStore();
  const filter: SourceFilter = { text, language: null, grade: null, lack: null };
  const { sources } = await listSources(store, {
    filter,
    sort: "day",
    after: null,
    limit: offset + most,
    isPublic: true,
  });
  const { count, isAtLeast } = await remember(
    `count of sources ${JSON.stringify({ filter, isPublic: true })}`,
    () => countSources(store, { filter, isPublic: true }),
    () => bytesOfCount,
  );
  return {
    id: "source",
    title: "Sources",
    count: { count, isAtLeast },
    isByDay: true,
    offset,
    hits: sources.slice(offset).map(sourceHit),
    moreHref: `/sources${sourceListQuery({ ...filter, sort: "day", after: null })}`,
  };
}

function sourceHit(source: ListedSource): SearchHit {
  return {
    key: source.id,
    href: `/sources/${encodeURIComponent(source.slug)}`,
    title: sourceTitle(source),
    remark: sourceLine(source),
  };
}
