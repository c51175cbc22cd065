import { RecordLinks } from "@/app/_components/records/record-link";
import { alignTopics } from "@/lib/records/align-topics";
import type { ContactDetail } from "@/lib/records/event-detail";
import { SideStatements } from "./side-statements";
import { TopicMatrix } from "./topic-matrix";

/** Most sides that stand beside each other whatever is recorded of them. */
const mostSides = 4;

/** What each side said beside the others, and the topics aligned under it; who left one out can be seen. */
export function PairedReadouts({ event }: { event: ContactDetail }) {
  const aligned = alignTopics(event);
  const { sides, rows } = aligned;
  const isHeard = (index: number) =>
    sides.length <= mostSides ||
    (sides[index] !== undefined && (sides[index].hasSpoken || sides[index].acknowledgements.length > 0));
  const heard = sides.filter((_, index) => isHeard(index));
  const unheard = sides.filter((_, index) => !isHeard(index));
  return (
    <div className={heard.length <= mostSides ? `paired paired-${heard.length}` : "paired"}>
      {heard.length > 0 && <SideStatements sides={heard} />}
      {unheard.length > 0 && (
        <p className="side-rest">
          Neither a readout nor a comment is recorded of{" "}
          <RecordLinks kind="party" records={unheard.map(({ party }) => party)} />, which took part.
        </p>
      )}
      {rows.length === 0 ? (
        <p className="note side-rest">No topic is recorded.</p>
      ) : (
        <TopicMatrix
          aligned={{
            ...aligned,
            sides: heard,
            rows: rows.map((row) => ({
              ...row,
              mentions: row.mentions.filter((_, index) => isHeard(index)),
            })),
          }}
        />
      )}
    </div>
  );
}
