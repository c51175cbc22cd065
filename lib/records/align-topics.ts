import type { Named } from "../timeline/timeline-event";
import type { AcknowledgementDetail, ContactDetail, ReadoutDetail } from "./event-detail";

/** What a side has to do with a topic: it said so, it spoke and left it out, or nothing that it said is recorded. */
export type TopicMention = "stated" | "notMentioned" | "noReadout";

/** A party that took part in a contact or spoke of it, with all that it said. */
export interface Side {
  party: Named;
  tookPart: boolean;
  acknowledgements: AcknowledgementDetail[];
  readouts: ReadoutDetail[];
  /** A readout of it or a topic that it stated is recorded. */
  hasSpoken: boolean;
}

/** The sides of a contact beside each other, and its topics aligned: a row a topic, a mention for each side in their order. */
export interface AlignedTopics {
  sides: Side[];
  rows: { topic: Named; mentions: TopicMention[]; isReported: boolean }[];
  /** Somebody who was not there reported a topic. */
  hasReported: boolean;
}

type Statements = Pick<ContactDetail, "participants" | "acknowledgements" | "readouts" | "topics">;

/**
 * Aligns what each side of a contact said, topic by topic, so that omissions can be seen. Sides stand in the order of the
 * participants, others that spoke behind them; topics in the order of the record.
 */
export function alignTopics({ participants, acknowledgements, readouts, topics }: Statements): AlignedTopics {
  const stated = topics.filter((row) => row.basis === "stated");
  const partiesThere = distinct(participants.map((row) => row.party));
  const all = distinct([
    ...partiesThere,
    ...acknowledgements.map((row) => row.party),
    ...readouts.map((row) => row.party),
    ...stated.flatMap((row) => (row.party === null ? [] : [row.party])),
  ]);
  const there = new Set(partiesThere.map((party) => party.slug));
  const sides = all.map((party): Side => {
    const own = readouts.filter((row) => row.party.slug === party.slug);
    return {
      party,
      tookPart: there.has(party.slug),
      acknowledgements: acknowledgements.filter((row) => row.party.slug === party.slug),
      readouts: own,
      hasSpoken: own.length > 0 || stated.some((row) => row.party?.slug === party.slug),
    };
  });
  const rows = distinct(topics.map((row) => row.topic)).map((topic) => {
    const statedBy = new Set(
      stated.filter((row) => row.topic.slug === topic.slug).map((row) => row.party?.slug),
    );
    return {
      topic,
      mentions: sides.map((side): TopicMention => {
        if (statedBy.has(side.party.slug)) return "stated";
        return side.hasSpoken ? "notMentioned" : "noReadout";
      }),
      isReported: topics.some((row) => row.topic.slug === topic.slug && row.basis === "reported"),
    };
  });
  return { sides, rows, hasReported: rows.some((row) => row.isReported) };
}

function distinct(records: readonly Named[]): Named[] {
  return [...new Map(records.map((record) => [record.slug, record])).values()];
}
