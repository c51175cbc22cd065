import { capitalised } from "@/lib/capitalised";
import { builderAddress } from "@/lib/embed/builder-address";
import type { EmbedChoice } from "@/lib/embed/embed-choice";
import { boundedEvents } from "@/lib/timeline/count-label";
import type { Named } from "@/lib/timeline/timeline-event";
import type { BoundedCount } from "@/lib/timeline/timeline-window";

/** The events whose words fit what was typed in place of an event's name, to choose one of them. */
export function EventMatches({
  choice,
  words,
  matches,
}: {
  choice: EmbedChoice;
  words: string;
  matches: { events: readonly Named[]; count: BoundedCount };
}) {
  const { events, count } = matches;
  const hold = count.count === 1 ? "holds" : "hold";
  return (
    <section className="section" aria-labelledby="matches-heading">
      <div className="section-head">
        <h2 id="matches-heading">Which event?</h2>
      </div>
      <p className="note">
        {capitalised(boundedEvents(count))} {hold} the words “{words}”.
      </p>
      <ul className="embeds-matches">
        {events.map(({ slug, name }) => (
          <li key={slug}>
            <a href={builderAddress({ ...choice, slug }, [])}>{name}</a>
          </li>
        ))}
      </ul>
      {count.count > events.length && (
        <p className="note">Only the first are listed: add a place or a name to find others.</p>
      )}
    </section>
  );
}
