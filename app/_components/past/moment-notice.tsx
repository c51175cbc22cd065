import "@/app/styles/past.css";

/** What is said over a page that shows an earlier state of the data. */
export interface MomentWords {
  /** "As known on 5 December 2025 (version 461 of the data)." */
  words: string;
  /** "12 records changed since." */
  changedWords: string;
  /** The list of what changed; null where nothing did. */
  changesHref: string | null;
}

/** Over a page that shows an earlier state of the data: which one, what changed since, and the way to the present one. */
export function MomentNotice({ notice, presentHref }: { notice: MomentWords | null; presentHref: string }) {
  if (notice === null) return null;
  return (
    <aside className="moment-notice" aria-label="State of the data">
      <p>
        <strong>{notice.words}</strong> {notice.changedWords}
      </p>
      <p className="moment-links">
        {notice.changesHref !== null && <a href={notice.changesHref}>See what changed</a>}
        <a href={presentHref}>Show the present state</a>
      </p>
    </aside>
  );
}
