import type { BoundedCount } from "@/lib/timeline/timeline-window";

/** Something found; `href` is null where it has no page and no address. */
export interface SearchHit {
  key: string;
  href: string | null;
  title: string;
  remark: string;
}

/** What was found of one kind: some hits, how many there are, and where all of them are. */
export interface SearchGroup {
  id: string;
  title: string;
  count: BoundedCount;
  /** The hits shown are the latest, not the best. */
  isByDay?: boolean;
  hits: readonly SearchHit[];
  moreHref: string | null;
}

/** The groups of a search, each with its count and the way to more. */
export function SearchResults({ groups }: { groups: readonly SearchGroup[] }) {
  return groups.map(({ id, title, count, isByDay = false, hits, moreHref }) => {
    const isCut = count.isAtLeast || count.count > hits.length;
    return (
      <section className="section" key={id} id={`found-${id}`} aria-labelledby={`found-${id}-heading`}>
        <div className="section-head">
          <h2 id={`found-${id}-heading`}>{title}</h2>
          <div className="section-links">
            <span>
              {isCut
                ? `${isByDay ? "The latest " : ""}${hits.length} of ${countWords(count)}`
                : countWords(count)}
            </span>
            {isCut && moreHref !== null && <a href={moreHref}>Show more</a>}
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

/** "12" or "more than 10,000". */
export function countWords({ count, isAtLeast }: BoundedCount): string {
  const words = count.toLocaleString("en-GB");
  return isAtLeast ? `more than ${words}` : words;
}
