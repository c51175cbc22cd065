import Link from "next/link";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { SourceDetail } from "@/lib/records/event-detail";
import { languageName } from "@/lib/records/language-name";
import {
  type SourceCredibility,
  sourceCredibilityLabels,
  sourceReliabilityLabels,
  supportedFieldLabels,
} from "@/lib/records/vocabularies";

/** The numbered sources: what each is, where it can be read, what it supports, and how it is graded. */
export function SourceList({ sources }: { sources: readonly SourceDetail[] }) {
  return (
    <ol className="sources">
      {sources.map((source) => (
        <li key={source.number} id={`source-${source.number}`}>
          <span className="source-number" aria-hidden="true">
            {source.number}
          </span>
          <div>
            <p className="source-title">
              <SourceTitle source={source} />
            </p>
            <p className="note">{sourceLine(source)}</p>
            {source.quotation !== null && (
              <blockquote className="source-quotation">“{source.quotation}”</blockquote>
            )}
          </div>
          <div className="note">
            {source.isLinkWanted && <p>Link wanted</p>}
            {source.archivedUrl !== null && (
              <p>
                <a href={source.archivedUrl} rel="noopener nofollow">
                  Archived copy
                </a>
                {source.archivedOn !== null && `, ${formatEdtf(source.archivedOn)}`}
              </p>
            )}
            {source.readOn !== null && <p>Read {formatEdtf(source.readOn)}</p>}
            <Grade source={source} />
            <p>
              <Link href={`/sources/${encodeURIComponent(source.slug)}`} prefetch={false}>
                About this source<span className="visually-hidden"> {source.number}</span>
              </Link>
            </p>
          </div>
          <p className="note">
            {source.supports.length === 0
              ? "Supports: no field named"
              : `Supports: ${source.supports.map((field) => supportedFieldLabels[field].toLowerCase()).join("; ")}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

function SourceTitle({ source }: { source: SourceDetail }) {
  const words =
    source.title ?? `${source.publisher}${source.published ? `, ${formatEdtf(source.published)}` : ""}`;
  if (source.url === null) return <>{words}</>;
  return (
    <a href={source.url} rel="noopener nofollow">
      {words}
    </a>
  );
}

function sourceLine(source: SourceDetail): string {
  // Without a title of its own the source goes by its publisher and day, which then stand above already.
  const parts = source.title === null ? [] : [source.publisher];
  if (source.language !== null) parts.push(languageName(source.language));
  if (source.published !== null && source.title !== null) parts.push(formatEdtf(source.published));
  if (source.publishedPrinted !== null) parts.push(`in the source “${source.publishedPrinted}”`);
  const line = parts.join(", ");
  if (source.derivedFrom === null) return line;
  const number = source.derivedFromNumber === null ? "" : ` (source ${source.derivedFromNumber})`;
  return `${line === "" ? "" : `${line}. `}Derived from ${source.derivedFrom}${number}`;
}

function Grade({ source }: { source: SourceDetail }) {
  if (source.reliability === null && source.credibility === null) return null;
  const reliability = source.reliability
    ? sourceReliabilityLabels[source.reliability]
    : "Reliability not graded";
  const credibility = source.credibility ? credibilityWords(source.credibility) : "credibility not graded";
  return (
    <p>
      Grade {source.reliability ?? ""}
      {source.credibility ?? ""}: {reliability}; {credibility}
    </p>
  );
}

function credibilityWords(credibility: SourceCredibility): string {
  return sourceCredibilityLabels[credibility].toLowerCase();
}
