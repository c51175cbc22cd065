"use client";

import { memo, useMemo, useRef } from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { GroupFigure } from "@/app/_components/figure/group-figure";
import { coarsenGroups, drawableLevel } from "@/lib/timeline/coarsen-bins";
import { type DaySpan, spanDays } from "@/lib/timeline/frame";
import { type GroupMark, groupMarks, markDays } from "@/lib/timeline/group-marks";
import { unpackTimelineWindow } from "@/lib/timeline/timeline-window-wire";
import { stepGroups } from "@/lib/timeline/walk-groups";
import type { GroupedView } from "./grouped-view";
import { useRovingMarks } from "./use-roving-marks";

/** The whole period in groups, in sight whatever is magnified; its marks open their lists. */
export const GroupedYear = memo(function GroupedYear({
  view,
  plotPx,
  label,
  links,
  onOpenGroup,
  onOtherKey,
}: {
  view: GroupedView;
  plotPx: number;
  label: string;
  links: FigureLinks;
  onOpenGroup: (mark: GroupMark, days: DaySpan) => void;
  onOtherKey: (key: string) => boolean;
}) {
  const { lanes, period, incomplete } = view;
  const container = useRef<HTMLDivElement>(null);
  const { level, marks } = useMemo(() => {
    const window = unpackTimelineWindow(view.year);
    const own = window.level ?? 0;
    const drawn = drawableLevel(own, spanDays(period), plotPx);
    return { level: drawn, marks: groupMarks(coarsenGroups(window.groups, own, drawn), lanes) };
  }, [view.year, lanes, period, plotPx]);
  const markOf = (key: string | null): GroupMark | null => {
    for (const lane of marks.values()) for (const mark of lane) if (mark.key === key) return mark;
    return null;
  };
  const handlers = useRovingMarks({
    container,
    step: (key, step) => stepGroups(marks, lanes, markOf(key), step)?.key ?? null,
    onOpen: (key) => {
      const mark = markOf(key);
      if (mark !== null) onOpenGroup(mark, markDays(mark, level, period));
    },
    onOtherKey,
  });
  const figure = useMemo(
    () => (
      <GroupFigure
        marks={marks}
        lanes={lanes}
        level={level}
        period={period}
        plotPx={plotPx}
        incomplete={incomplete}
        label={label}
        links={links}
      />
    ),
    [marks, lanes, level, period, plotPx, incomplete, label, links],
  );
  return (
    // The links inside take the focus; the container only listens.
    <div ref={container} className="interactive-figure" {...handlers}>
      {figure}
    </div>
  );
});
