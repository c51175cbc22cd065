import type { TopicDetail } from "@/lib/records/event-detail";

/** What was on the table: stated by a side that was there, or reported by others. */
export function TopicLists({ topics }: { topics: readonly TopicDetail[] }) {
  const stated = topics.filter((row) => row.basis === "stated");
  const reported = topics.filter((row) => row.basis === "reported");
  return (
    <div className="two-columns">
      <TopicList heading="Stated, by a side that was there" rows={stated} />
      <TopicList heading="Reported, by others" rows={reported} />
    </div>
  );
}

function TopicList({ heading, rows }: { heading: string; rows: readonly TopicDetail[] }) {
  return (
    <div>
      <h3>{heading}</h3>
      {rows.length === 0 ? (
        <p className="note">Nothing is recorded.</p>
      ) : (
        <ul className="line-list">
          {rows.map((row) => (
            <li key={`${row.topic.slug}-${row.party?.slug}`}>
              <span>{row.topic.name}</span>
              {row.party !== null && <span className="note">{row.party.name}</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
