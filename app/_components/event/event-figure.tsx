import { FigureDrawings, pageDrawings } from "@/app/_components/timeline/figure-drawings";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type { FigureNumber, FigureRule } from "@/lib/timeline/figure-input";
import type { TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";

/** The days around one event, under the rule of the page, with its near misses. */
export function EventFigure({
  eventId,
  surroundings,
  numbers,
  rule,
}: {
  eventId: string;
  surroundings: { events: TimelineEvent[]; tracks: TimelineTrack[]; from: string; to: string };
  numbers: ReadonlyMap<string, FigureNumber>;
  rule: FigureRule | null;
}) {
  const { events, tracks, from, to } = surroundings;
  return (
    <FigureDrawings
      input={{
        events,
        tracks,
        from,
        to,
        numbers,
        rule,
        selectedId: eventId,
        shape: "event",
      }}
      drawings={pageDrawings}
      idPrefix="event"
      label={`Contacts and announcements, ${formatDayRange(from, to)}`}
    />
  );
}
