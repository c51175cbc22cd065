import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { Answer, TestsAnswer } from "./answers";
import { EventLines } from "./event-lines";
import { listedAtFirst } from "./partner-lists";

/** Events whose window reaches into days that nobody observed; nothing is drawn where there is none. */
export async function GapSection({
  answer,
  events,
  allHref,
  isFull,
}: {
  answer: Promise<Answer<TestsAnswer>>;
  events: readonly TimelineEvent[];
  allHref: string;
  isFull: boolean;
}) {
  const given = await answer;
  if (given.status !== "done" || given.value.tests === null) return null;
  const { touchingGap } = given.value.tests;
  const ids = new Set([...touchingGap.consequents, ...touchingGap.antecedents]);
  if (ids.size === 0) return null;
  return (
    <div className="gap-list">
      <EventLines
        id="touching-gap"
        heading="Window touches a gap of the record"
        note="In some days of their window nothing was observed: a partner may have been missed."
        events={events.filter(({ id }) => ids.has(id))}
        shown={isFull ? Number.POSITIVE_INFINITY : listedAtFirst}
        allHref={allHref}
      />
    </div>
  );
}
