import Link from "next/link";
import type { RecordDetail } from "@/lib/records/record-detail";
import { type RecordKind, recordIndexPath, recordKindTitles } from "@/lib/records/record-path";

const kindWords: Record<RecordKind, string> = {
  person: "Person",
  place: "Place",
  party: "Party",
  track: "Track",
};

/** Where one is, what kind of record it is, and its name. */
export function RecordHeading({ record }: { record: RecordDetail }) {
  return (
    <>
      <nav className="crumbs" aria-label="Where this page stands">
        <Link href={recordIndexPath(record.kind)} prefetch={false}>
          {recordKindTitles[record.kind]}
        </Link>
      </nav>
      <p className="event-kind">
        <strong>{kindWords[record.kind]}</strong>
      </p>
      <h1>{record.name}</h1>
      {record.kind === "track" && record.description !== "" && <p className="deck">{record.description}</p>}
      {record.kind !== "track" && record.aliases.length > 0 && (
        <p className="record-names">
          <span className="record-names-word">Also written </span>
          {record.aliases.map(({ name, note }, index) => (
            <span key={name}>
              {index > 0 && "; "}
              {name}
              {note !== null && <span className="note"> ({note})</span>}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
