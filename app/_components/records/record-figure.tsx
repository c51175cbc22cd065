import { FigureDrawings, pageDrawings } from "@/app/_components/timeline/figure-drawings";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type { FigureNumber, FigureRule } from "@/lib/timeline/figure-input";
import type { DaySpan } from "@/lib/timeline/frame";
import type { TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";

/**
 * The small timeline of a record: its latest events, and their partners under the rule. Each event is drawn once: the contacts
 * stand in one lane, that of the track on its page.
 */
export function RecordFigure({
  name,
  events,
  partners,
  tracks,
  period,
  numbers,
  rule,
}: {
  name: string;
  events: readonly TimelineEvent[];
  partners: readonly TimelineEvent[];
  tracks: readonly TimelineTrack[];
  period: DaySpan;
  numbers: ReadonlyMap<string, FigureNumber>;
  rule: FigureRule | null;
}) {
  return (
    <FigureDrawings
      input={{
        events: [...events, ...partners],
        tracks,
        ...period,
        numbers,
        rule,
        selectedId: null,
        shape: "year",
      }}
      drawings={pageDrawings}
      idPrefix="record"
      label={`Contacts and announcements that name ${name}, ${formatDayRange(period.from, period.to)}`}
    />
  );
}
