import { FigureDrawings, pageDrawings } from "@/app/_components/timeline/figure-drawings";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { figureNumbers, type NumberedIn } from "@/lib/timeline/figure-numbers";
import { figureRuleOf } from "@/lib/timeline/figure-rule";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";

/** The days around one event, under the rule of the page, with its near misses. */
export function EventFigure({
  eventId,
  surroundings,
  numbers,
  evaluation,
}: {
  eventId: string;
  surroundings: { events: TimelineEvent[]; tracks: TimelineTrack[]; from: string; to: string };
  numbers: ReadonlyMap<string, NumberedIn>;
  evaluation: RuleEvaluation;
}) {
  const { events, tracks, from, to } = surroundings;
  return (
    <FigureDrawings
      input={{
        events,
        tracks,
        from,
        to,
        numbers: figureNumbers(events, tracks, numbers),
        rule: figureRuleOf(evaluation),
        selectedId: eventId,
        shape: "event",
      }}
      drawings={pageDrawings}
      idPrefix="event"
      label={`Contacts and announcements, ${formatDayRange(from, to)}`}
    />
  );
}
