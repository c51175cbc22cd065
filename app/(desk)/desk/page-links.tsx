import Link from "next/link";

/** Leads from page to page of a list; nothing where it has one page. */
export function PageLinks({
  label,
  words,
  previousHref,
  nextHref,
  previousWords = "Previous page",
  nextWords = "Next page",
}: {
  label: string;
  /** Where one is: "26 to 50 of 90". */
  words: string;
  previousHref: string | null;
  nextHref: string | null;
  previousWords?: string;
  nextWords?: string;
}) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav className="queue-pages" aria-label={label}>
      <span className="note">{words}</span>
      {previousHref !== null && (
        <Link href={previousHref} prefetch={false}>
          {previousWords}
        </Link>
      )}
      {nextHref !== null && (
        <Link href={nextHref} prefetch={false}>
          {nextWords}
        </Link>
      )}
    </nav>
  );
}
