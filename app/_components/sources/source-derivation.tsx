import Link from "next/link";
import type { NamedSource, SourceRecord } from "@/lib/records/source-detail";
import { sourceTitle } from "@/lib/records/source-words";

/** What a source is derived from, and what is derived from it. `hrefOf` says where a source has its page. */
export function SourceDerivation({
  source,
  copies,
  hasMore,
  hrefOf,
}: {
  source: SourceRecord;
  copies: readonly NamedSource[];
  hasMore: boolean;
  hrefOf: (source: NamedSource) => string | null;
}) {
  return (
    <div className="prose source-derivation">
      <p>
        {source.origin !== null ? (
          <>
            A copy, or made from: <SourceName source={source.origin} href={hrefOf(source.origin)} />. Both
            count as one witness.
          </>
        ) : source.derivedFrom !== null ? (
          <>A copy, or made from a report by {source.derivedFrom}. It counts as that one.</>
        ) : (
          "Nothing is recorded that it was made from: it counts as a report of its own."
        )}
      </p>
      {copies.length > 0 && (
        <>
          <p>
            {copies.length === 1
              ? "One source is made from it:"
              : `${copies.length} sources are made from it:`}
          </p>
          <ul>
            {copies.map((copy) => (
              <li key={copy.id}>
                <SourceName source={copy} href={hrefOf(copy)} />
              </li>
            ))}
          </ul>
          {hasMore && <p>There are more; these are the first {copies.length}.</p>}
        </>
      )}
    </div>
  );
}

function SourceName({ source, href }: { source: NamedSource; href: string | null }) {
  const title = sourceTitle(source);
  const publisher = source.title === null ? null : `, ${source.publisher}`;
  return (
    <>
      {href === null ? (
        title
      ) : (
        <Link href={href} prefetch={false}>
          {title}
        </Link>
      )}
      {publisher}
    </>
  );
}
