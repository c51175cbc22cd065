import type { Metadata } from "next";
import Link from "next/link";
import { SearchResults } from "@/app/_components/records/search-results";
import { readSearch } from "@/app/_server/search/search-view";
import "@/app/styles/records.css";

interface SearchPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Results are no page of their own, so no search engine is to keep them. */
export const metadata: Metadata = {
  title: "Search",
  alternates: { canonical: "/search" },
  robots: { index: false, follow: true },
};

/** Search over everything that is published; a plain form, so that it works without JavaScript. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const { text, readAs, only, groups } = await readSearch(await searchParams);
  return (
    <>
      <h1>Search</h1>
      <search>
        <form className="search-form" action="/search" method="get">
          <div className="field">
            <label htmlFor="search-q">
              Events, people, places, parties, tracks, topics, rules and sources, in Latin or Cyrillic
            </label>
            <input id="search-q" type="search" name="q" defaultValue={text} />
          </div>
          <button type="submit" className="button-primary">
            Search
          </button>
        </form>
      </search>
      {text === "" ? (
        <p className="search-summary">
          Write a name, a place, a word of a title or a date. Every word must occur; accents and capitals play
          no part.
        </p>
      ) : groups.length === 0 ? (
        <p className="search-summary" role="status">
          Nothing fits “{text}”. Write fewer words or another spelling, or look through{" "}
          <Link href="/people" prefetch={false}>
            people
          </Link>
          ,{" "}
          <Link href="/places" prefetch={false}>
            places
          </Link>
          ,{" "}
          <Link href="/tracks" prefetch={false}>
            tracks
          </Link>{" "}
          or{" "}
          <Link href="/" prefetch={false}>
            the timeline
          </Link>
          .
        </p>
      ) : (
        <>
          {readAs !== null && (
            <p className="search-summary" role="status">
              Nothing fits “{text}”; this fits “{readAs}”.
            </p>
          )}
          <nav className="search-summary section-links" aria-label="What was found">
            {groups.map(({ id, title, count }) => (
              <a key={id} href={`#found-${id}`}>
                {title}: {count.isAtLeast ? "more than " : ""}
                {count.count.toLocaleString("en-GB")}
              </a>
            ))}
            {only !== null && <a href={`/search?q=${encodeURIComponent(text)}`}>Everything that was found</a>}
          </nav>
          <SearchResults groups={groups} />
        </>
      )}
    </>
  );
}
