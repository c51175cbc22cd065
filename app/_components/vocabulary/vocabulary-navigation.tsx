import Link from "next/link";
import {
  type VocabularyKind,
  vocabularyIndexPath,
  vocabularyKinds,
  vocabularyTitles,
} from "@/lib/records/vocabulary-kind";

/** The six vocabularies and the merges, one beside the other. */
export function VocabularyNavigation({ current }: { current: VocabularyKind | "merges" }) {
  const entries = [
    ...vocabularyKinds.map((kind) => ({
      key: kind,
      href: vocabularyIndexPath(kind),
      label: vocabularyTitles[kind],
    })),
    { key: "merges" as const, href: "/desk/merges", label: "Merges" },
  ];
  return (
    <nav className="vocabulary-navigation" aria-label="Records">
      <ul>
        {entries.map(({ key, href, label }) => (
          <li key={key}>
            <Link href={href} prefetch={false} aria-current={key === current ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
