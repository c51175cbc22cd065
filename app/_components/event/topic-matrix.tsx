import { TableScroll } from "@/app/_components/table-scroll";
import type { AlignedTopics, TopicMention } from "@/lib/records/align-topics";

const mentionWords: Record<TopicMention, string> = {
  stated: "Stated",
  notMentioned: "Not mentioned",
  noReadout: "No readout",
};

/**
 * What was on the table, a topic a row and a side a column, in line with the readouts above: who stated it, who spoke and did
 * not mention it, and of whom no readout is recorded. On a phone each topic heads the list of its sides.
 */
export function TopicMatrix({ aligned: { sides, rows, hasReported } }: { aligned: AlignedTopics }) {
  return (
    <TableScroll label="Topics and the sides that stated them">
      <table className="topic-matrix">
        <caption>What was on the table, topic by topic, as far as it is recorded</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            {sides.map(({ party }) => (
              <th scope="col" key={party.slug}>
                {party.name}
              </th>
            ))}
            {hasReported && <th scope="col">Others</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ topic, mentions, isReported }) => (
            <tr key={topic.slug}>
              <th scope="row" className="topic-name">
                <a href={`/?topic=${topic.slug}`}>{topic.name}</a>
              </th>
              {sides.map(({ party }, index) => (
                <MentionCell key={party.slug} party={party.name} mention={mentions[index] ?? "noReadout"} />
              ))}
              {hasReported && (
                <td className={isReported ? undefined : "mention-none"}>
                  <span className="cell-word">Others: </span>
                  {isReported ? "Reported" : "Not reported"}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function MentionCell({ party, mention }: { party: string; mention: TopicMention }) {
  return (
    <td className={mention === "stated" ? "mention-stated" : "mention-none"}>
      <span className={`mention-mark mention-mark-${mention}`} aria-hidden="true" />
      <span className="cell-word">{party}: </span>
      {mentionWords[mention]}
    </td>
  );
}
