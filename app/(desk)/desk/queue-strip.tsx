import Link from "next/link";
import { type QueueView, queueHref } from "@/lib/records/queue-view";
import type { DraftState } from "@/lib/records/vocabularies";

const stateWords: Record<DraftState, [one: string, many: string]> = {
  inReview: ["in review", "in review"],
  draft: ["draft", "drafts"],
  sentBack: ["sent back", "sent back"],
};
const states: readonly DraftState[] = ["inReview", "draft", "sentBack"];

/** A count of something that waits on another page. */
export interface StripCount {
  href: string;
  /** The number in figures. */
  count: string;
  words: string;
}

/** What waits, in numbers: each leads to its list. The state that is shown alone leads back to all. */
export function QueueStrip({
  counts,
  view,
  others,
}: {
  counts: Record<DraftState, number>;
  view: QueueView;
  others: readonly StripCount[];
}) {
  return (
    <nav className="queue-strip" aria-label="What waits">
      {states.map((state) => {
        const isShown = view.state === state;
        const [one, many] = stateWords[state];
        return (
          <Link
            key={state}
            href={queueHref({ ...view, state: isShown ? null : state, page: 1 })}
            prefetch={false}
            aria-current={isShown ? "true" : undefined}
          >
            <span className="queue-strip-count">{counts[state]}</span>{" "}
            <span className="queue-strip-words">{counts[state] === 1 ? one : many}</span>
          </Link>
        );
      })}
      {others.map(({ href, count, words }) => (
        <Link key={href} href={href} prefetch={false}>
          <span className="queue-strip-count">{count}</span>{" "}
          <span className="queue-strip-words">{words}</span>
        </Link>
      ))}
    </nav>
  );
}
