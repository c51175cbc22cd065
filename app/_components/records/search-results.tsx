import type { BoundedCount } from "@/lib/timeline/timeline-window";

/** Something found; `href` is null where it has no page and no address. */
export interface SearchHit {
  key: string;
  href: string | null;
  title: string;
  remark: string;
}

/** What was found of one kind: some hits, how many there are, and where more of them are. */
export interface SearchGroup {
  id: string;
  title: string;
  count: BoundedCount;
  /** The hits shown are the latest, not the best. */
  isByDay?: boolean;
  hits: readonly SearchHit[];
  /** How many hits come before those shown; left out: none. */
  offset?: number;
  /** The hits are a page of the group, and `moreHref` leads to the next one. */
  isPaged?: boolean;
  previousHref?: string;
  /** More of the same list; null where this is all. */
  moreHref: string | null;
  /** The same events in the timeline. */
  timelineHref?: string;
}

/** The groups of a search, each with its count and the way to more. */
export function SearchResults({ groups }: { groups: readonly SearchGroup[] }) {
  return groups.map((group) => {
    const { id, title, hits } = group;
    return (
      <section className="section" key={id} id={`found-${id}`} aria-labelledby={`found-${id}-heading`}>
        <div className="section-head">
          <h2 id={`found-${id}-heading`}>{title}</h2>
          <div className="section-links">
            <span>{shownWords(group)}</span>
            {group.previousHref !== undefined && <a href={group.previousHref}>Previous page</a>}
            {group.moreHref !== null && isCut(group) && (
              <a href={group.moreHref}>{group.isPaged ? "Next page" : "Show more"}</a>
            )}
            {group.timelineHref !== undefined && <a href={group.timelineHref}>In the timeline</a>}
          </div>
        </div>
        <ul className="search-hits">
          {hits.map((hit) => (
            <li key={hit.key}>
              {hit.href === null ? <span>{hit.title}</span> : <a href={hit.href}>{hit.title}</a>}
              <span className="note search-remark">{hit.remark}</span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function isCut({ count, offset = 0, hits }: SearchGroup): boolean {
  return count.isAtLeast || count.count > offset + hits.length;
}

/** "12", "8 of 41", "The latest 8 of more than 10,000" or "51 to 100 of 312". */
function shownWords(group: SearchGroup): string {
  const { count, offset = 0, hits, isByDay = false } = group;
  if (offset > 0 || (group.isPaged && isCut(group))) {
    const last = offset + hits.length;
    return `${(offset + 1).toLocaleString("en-GB")} to ${last.toLocaleString("en-GB")} of ${countWords(count)}`;
  }
  return isCut(group)
    ? `${isByDay ? "The latest " : ""}${hits.length} of ${countWords(count)}`
    : countWords(count);
}

/** "12" or "more than 10,000". */
export function countWords({ count, isAtLeast }: BoundedCount): string {
  const words = count.toLocaleString("en-GB");
  return isAtLeast ? `more than ${words}` : words;
}
