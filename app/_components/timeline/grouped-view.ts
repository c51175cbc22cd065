import type { DaySpan } from "@/lib/timeline/frame";
import type { GroupLane } from "@/lib/timeline/group-lanes";
import type { WindowRuleForm } from "@/lib/timeline/place-event-window";
import type { TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";
import type { DensityBin } from "@/lib/timeline/timeline-window";
import type { WireWindow } from "@/lib/timeline/timeline-window-wire";

/** What a page with many events carries to its script: windows and counts, never all events. */
export interface GroupedView {
  period: DaySpan;
  lanes: GroupLane[];
  tracks: TimelineTrack[];
  /** The whole period, in groups. */
  year: WireWindow;
  /** The magnified days at first. */
  opening: WireWindow;
  /** The event that the address opens; null where it opens none. */
  opened: TimelineEvent | null;
  density: { level: number; bins: DensityBin[] };
  form: WindowRuleForm | null;
  /** The days for which reports are still coming in. */
  incomplete: DaySpan | null;
}
