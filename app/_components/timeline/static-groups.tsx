import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { GroupFigure } from "@/app/_components/figure/group-figure";
import { dayNumber } from "@/lib/dates/civil-day";
import { coarsenGroups, drawableLevel } from "@/lib/timeline/coarsen-bins";
import { type DaySpan, spanDays } from "@/lib/timeline/frame";
import { groupMarks } from "@/lib/timeline/group-marks";
import { windowFigureInput } from "@/lib/timeline/place-event-window";
import type { TimelineWindow } from "@/lib/timeline/timeline-window";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { FigureDrawings, pageDrawings } from "./figure-drawings";
import { GroupRows } from "./group-rows";
import type { GroupedView } from "./grouped-view";

/** The one width that the server draws groups for, px; all places are shares of it, so it serves those round it. */
const drawnPx = 800;

/** Year and frame before the script has measured the page, and for readers without it. */
export function StaticGroups({
  view,
  frame,
  label,
  links,
  hrefOfDays,
}: {
  view: GroupedView;
  frame: DaySpan;
  label: string;
  links: FigureLinks;
  hrefOfDays: (from: string, to: string) => string;
}) {
  const opening = unpackTimelineWindow(view.opening);
  return (
    <>
      <div className="groups-across">
        <StaticFigure
          view={view}
          window={unpackTimelineWindow(view.year)}
          period={view.period}
          label={label}
          links={links}
        />
        <div className="overview-row" id="magnified">
          <div className="overview-room" />
          {opening.level === null ? (
            <FigureDrawings
              input={{
                ...windowFigureInput(opening, view.form, view.tracks),
                ...frame,
                shape: "days",
                selectedId: null,
              }}
              drawings={pageDrawings.filter((drawing) => !drawing.isTurned)}
              idPrefix="days"
              label={`${label}, magnified`}
              links={links}
            />
          ) : (
            <StaticFigure
              view={view}
              window={opening}
              period={frame}
              label={`${label}, magnified`}
              links={links}
            />
          )}
        </div>
      </div>
      <GroupRows view={view} label={label} hrefOfDays={hrefOfDays} />
    </>
  );
}

/** The groups of a window over some days of it. */
export function StaticFigure({
  view: { lanes, incomplete },
  window,
  period,
  label,
  links,
}: {
  view: Pick<GroupedView, "lanes" | "incomplete">;
  window: TimelineWindow;
  period: DaySpan;
  label: string;
  links: FigureLinks;
}) {
  const own = window.level ?? 0;
  const level = drawableLevel(own, spanDays(period), drawnPx);
  const days = 2 ** level;
  const marks = groupMarks(coarsenGroups(window.groups, own, level), lanes, {
    first: Math.floor(dayNumber(period.from) / days),
    last: Math.floor(dayNumber(period.to) / days),
  });
  const meets = incomplete !== null && incomplete.from <= period.to && incomplete.to >= period.from;
  return (
    <GroupFigure
      marks={marks}
      lanes={lanes}
      level={level}
      period={period}
      plotPx={drawnPx}
      incomplete={meets ? within(incomplete, period) : null}
      label={label}
      links={links}
    />
  );
}

function within(days: DaySpan, period: DaySpan): DaySpan {
  return {
    from: days.from < period.from ? period.from : days.from,
    to: days.to > period.to ? period.to : days.to,
  };
}
