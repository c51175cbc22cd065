import Link from "next/link";
import { MastheadLink } from "./masthead-link";

/** One entry of a list of links. */
export interface MastheadEntry {
  readonly href: string;
  readonly label: string;
}

/** Where readers can go. */
export const readerEntries: readonly MastheadEntry[] = [
  { href: "/", label: "Timeline" },
  { href: "/coincidences", label: "Coincidences" },
  { href: "/tracks", label: "Tracks" },
  { href: "/people", label: "People" },
  { href: "/places", label: "Places" },
  { href: "/parties", label: "Parties" },
  { href: "/method", label: "Method" },
];

/**
 * The head of every page: wordmark, sections, and what stands at the right.
 * `signedInName` is the name of whoever is signed in, null for a reader. The desk passes entries of its own.
 */
export function Masthead({
  signedInName,
  entries = readerEntries,
  sideEntries = readerSideEntries(signedInName),
}: {
  signedInName: string | null;
  entries?: readonly MastheadEntry[];
  sideEntries?: readonly MastheadEntry[];
}) {
  return (
    <header className="masthead page">
      <div className="masthead-inner">
        <Link href="/" prefetch={false} className="masthead-wordmark">
          Backchannel
        </Link>
        <nav className="masthead-nav" aria-label="Sections">
          <EntryList entries={entries} />
        </nav>
        <nav className="masthead-nav masthead-side" aria-label="Search and account">
          <EntryList entries={sideEntries} />
        </nav>
      </div>
    </header>
  );
}

function EntryList({ entries }: { entries: readonly MastheadEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href}>
          <MastheadLink
            href={entry.href}
            label={entry.label}
            narrower={entries.map(({ href }) => href).filter((href) => href.startsWith(`${entry.href}/`))}
          />
        </li>
      ))}
    </ul>
  );
}

function readerSideEntries(signedInName: string | null): readonly MastheadEntry[] {
  const account =
    signedInName === null
      ? { href: "/sign-in", label: "Sign in" }
      : { href: "/desk", label: `Desk: ${signedInName}` };
  return [{ href: "/search", label: "Search" }, account];
}
