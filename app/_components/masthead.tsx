import Link from "next/link";
import { MastheadLink } from "./masthead-link";

/** One entry of a list of links. */
export interface MastheadEntry {
  readonly href: string;
  readonly label: string;
  /** The sections that it stands for, where they are not that of its own address. */
  readonly sections?: readonly string[];
}

/** Where readers can go. */
export const readerEntries: readonly MastheadEntry[] = [
  { href: "/", label: "Timeline" },
  { href: "/coincidences", label: "Coincidences" },
  { href: "/tracks", label: "Tracks" },
  { href: "/people", label: "People" },
  { href: "/places", label: "Places" },
  { href: "/parties", label: "Parties" },
  { href: "/data", label: "Data" },
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
  const allHrefs = [...entries, ...sideEntries].map(({ href }) => href);
  return (
    <header className="masthead page">
      <div className="masthead-inner">
        <Link href="/" prefetch={false} className="masthead-wordmark">
          Backchannel
        </Link>
        <nav className="masthead-nav" aria-label="Sections">
          <EntryList entries={entries} allHrefs={allHrefs} />
        </nav>
        <nav className="masthead-nav masthead-side" aria-label="Search and account">
          <EntryList entries={sideEntries} allHrefs={allHrefs} />
        </nav>
      </div>
    </header>
  );
}

function EntryList({
  entries,
  allHrefs,
}: {
  entries: readonly MastheadEntry[];
  allHrefs: readonly string[];
}) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.href}>
          <MastheadLink
            href={entry.href}
            label={entry.label}
            sections={entry.sections}
            narrower={allHrefs.filter((href) => href.startsWith(`${entry.href}/`))}
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
