import Link from "next/link";
import { ChangeForm } from "@/app/_components/history/change-form";
import type { ChangeAction } from "@/app/_components/history/change-form-state";
import type { MergedType } from "@/lib/merging/change";
import { mergedRecordPath, mergePath } from "@/lib/merging/merge-path";
import type { MergeView } from "@/lib/merging/merge-view";
import { MergeComparisonTable } from "./merge-comparison-table";
import { MergePicker } from "./merge-picker";

const nouns: Record<MergedType, string> = {
  event: "event",
  person: "person",
  place: "place",
  party: "party",
  topic: "topic",
};

/** Chooses the record that is the same as this one, shows both side by side, and merges them once a reason is given. */
export function MergePage({ view, action }: { view: MergeView; action: ChangeAction }) {
  const { type, kept, text, candidates, comparison, message } = view;
  return (
    <>
      <p className="crumbs">
        <Link href={mergedRecordPath(type, kept.id)}>{kept.name}</Link>
      </p>
      <h1 className="history-title">Merge another {nouns[type]} into this one</h1>
      <p className="deck">
        “{kept.name}” stays. What it lacks is filled from the other, lists are joined, and the other’s address
        leads here for good. It can be undone.
      </p>
      <MergePicker
        type={type}
        keptId={kept.id}
        text={text}
        label={`The other ${nouns[type]}`}
        hint={
          type === "event"
            ? "Words of its title, a name, a day, or its address."
            : "A name or another spelling, in Latin or Cyrillic."
        }
      />
      {message !== null && (
        <p className="message-note" role="status">
          {message}
        </p>
      )}
      {candidates.length > 0 && (
        <section className="section" aria-labelledby="candidates">
          <h2 id="candidates">What fits</h2>
          <ul className="merge-candidates">
            {candidates.map(({ id, name, detail }) => (
              <li key={id}>
                <Link href={mergePath(type, kept.id, id)} prefetch={false}>
                  {name}
                </Link>
                {detail !== "" && <span className="note"> {detail}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {comparison !== null && (
        <>
          <section className="section" aria-labelledby="side-by-side">
            <div className="section-head">
              <h2 id="side-by-side">Side by side</h2>
              <Link href={mergePath(type, comparison.other.id, kept.id)} prefetch={false}>
                Keep the other one instead
              </Link>
            </div>
            <MergeComparisonTable
              lines={comparison.lines}
              keptName={comparison.kept.name}
              otherName={comparison.other.name}
            />
          </section>
          <section className="section" aria-labelledby="merge">
            <h2 id="merge">Merge</h2>
            <p className="prose">{changeWords(type, comparison)}</p>
            {comparison.obstacle !== null ? (
              <p className="message-note">{comparison.obstacle}</p>
            ) : (
              <ChangeForm
                action={action}
                hidden={{
                  type,
                  keptId: comparison.kept.id,
                  otherId: comparison.other.id,
                  keptVersion: String(comparison.kept.version),
                  otherVersion: String(comparison.other.version),
                }}
                submitLabel={`Merge “${shortened(comparison.other.name)}” into “${shortened(comparison.kept.name)}”`}
                isPrimary
                note={
                  type === "event"
                    ? {
                        hint: "What readers are told on the page that stays: “This meeting was recorded twice; the two records were joined.”",
                        isRequired: true,
                      }
                    : null
                }
              />
            )}
          </section>
        </>
      )}
    </>
  );
}

function changeWords(
  type: MergedType,
  { eventCount, recordCount, other }: NonNullable<MergeView["comparison"]>,
) {
  if (type === "event") return `“${other.name}” leaves the timeline and every count. Both get a version.`;
  const events = eventCount === 1 ? "1 event changes" : `${eventCount} events change`;
  const records =
    recordCount === 0 ? "" : recordCount === 1 ? " and 1 other record" : ` and ${recordCount} other records`;
  return `${events}${records}. Each gets a version, and so do the two.`;
}

/** Long titles would make a button that no phone holds. */
function shortened(name: string): string {
  return name.length <= 40 ? name : `${name.slice(0, 38).trimEnd()}…`;
}
