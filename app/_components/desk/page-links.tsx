import Link from "next/link";

/** Leads from page to page of a list of the desk; nothing where it has one page. */
export function PageLinks({
  label,
  words = "",
  previousHref,
  nextHref,
  previousWords = "Previous page",
  nextWords = "Next page",
}: {
  label: string;
  /** Where one is: "26 to 50 of 90". Left out of a list that is leafed through by its last entry. */
  words?: string;
  /** Of a list that is leafed through by its last entry, its beginning. */
  previousHref: string | null;
  nextHref: string | null;
  previousWords?: string;
  nextWords?: string;
}) {
  if (previousHref === null && nextHref === null) return null;
  return (
    <nav className="desk-pages" aria-label={label}>
      {words !== "" && <span className="note">{words}</span>}
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
