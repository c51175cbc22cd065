import type { SearchGroup, SearchHit } from "@/app/_components/records/search-results";
import { listSourceTexts, readSupportedEvents, type SourceText } from "@/db/queries/events/list-source-texts";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { foldText } from "@/lib/records/folded-text";
import { remember } from "../remember";
import { getStore } from "../store";
import type { HitRange } from "./search-range";

/** Sources whose words are held ready for a search. */
const mostSources = 20_000;
const bytesPerSource = 400;

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

/** The sources whose title or publisher holds every word of a search. */
export async function searchSourceGroup(text: string, { offset, most }: HitRange): Promise<SearchGroup> {
  const { list, isMore } = await readSources();
  const words = foldText(text).split(" ");
  const found = list.filter(({ folded }) => words.every((word) => folded.includes(word)));
  const shown = found.slice(offset, offset + most);
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
    offset,
    hits: shown.map((source) => sourceHit(source, events.get(source.id))),
    moreHref: null,
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
