import Link from "next/link";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { RecordUsesDetail } from "@/lib/records/record-uses-detail";
import type { EventState } from "@/lib/records/vocabularies";
import { type VocabularyKind, vocabularyNouns, vocabularyPath } from "@/lib/records/vocabulary-kind";

const stateWords: Record<EventState, string> = {
  published: "",
  retracted: "retracted",
  trashed: "in the trash",
  staged: "part of an import that is not visible yet",
};

/** Where a record is named: events, other records, rules, coverage and drafts. */
export function RecordUses({ kind, uses }: { kind: VocabularyKind; uses: RecordUsesDetail }) {
  const { events, eventCount, isAtLeast, records, rules, coverages, draftCount } = uses;
  if (!uses.isUsed) return <p className="prose">Nothing names it yet.</p>;
  const more = eventCount - events.length;
  return (
    <div className="record-uses">
      {eventCount > 0 && (
        <>
          <h3>
            {isAtLeast ? `More than ${eventCount - 1}` : eventCount} {eventCount === 1 ? "event" : "events"}
          </h3>
          <ul>
            {events.map((event) => (
              <li key={event.id}>
                <Link href={`/desk/${event.type}s/${event.id}`} prefetch={false}>
                  {event.title}
                </Link>{" "}
                <span className="note">
                  {[formatEdtf(event.date), stateWords[event.state]]
                    .filter((words) => words !== "")
                    .join(", ")}
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p className="note">and {isAtLeast ? "more" : `${more} earlier ones`}</p>}
        </>
      )}
      {kind === "series" && eventCount === 0 && (
        <p className="note">Which contacts it counts follows from who took part.</p>
      )}
      {records.length > 0 && (
        <>
          <h3>Other records</h3>
          <ul>
            {records.map((record) => (
              <li key={record.id}>
                <Link href={vocabularyPath(record.kind, record.id)} prefetch={false}>
                  {record.name}
                </Link>{" "}
                <span className="note">{vocabularyNouns[record.kind]}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {rules.length + coverages.length > 0 && (
        <>
          <h3>Rules and coverage</h3>
          <ul>
            {rules.map((rule) => (
              <li key={rule.slug}>
                <Link href={`/coincidences/rules/${rule.slug}`} prefetch={false}>
                  {rule.name}
                </Link>{" "}
                <span className="note">rule</span>
              </li>
            ))}
            {coverages.map((coverage) => (
              <li key={coverage.slug}>
                {coverage.name} <span className="note">declaration of coverage</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {draftCount > 0 && <p>{draftCount === 1 ? "1 draft names it." : `${draftCount} drafts name it.`}</p>}
    </div>
  );
}
