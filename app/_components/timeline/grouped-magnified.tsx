"use client";

import {
  lazy,
  type RefObject,
  Suspense,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { FigureText } from "@/app/_components/figure/figure-text";
import { GroupFrame } from "@/app/_components/figure/group-frame";
import { dayNumber } from "@/lib/dates/civil-day";
import { type DaySpan, revealDay } from "@/lib/timeline/frame";
import { type FrameView, shownDays, viewOf } from "@/lib/timeline/frame-view";
import type { GroupLane } from "@/lib/timeline/group-lanes";
import { groupLayout } from "@/lib/timeline/group-layout";
import { type GroupMark, groupMarks, markDays } from "@/lib/timeline/group-marks";
import { nearestGroup, nearestMark } from "@/lib/timeline/nearest-mark";
import { placeEventWindow, type WindowRuleForm } from "@/lib/timeline/place-event-window";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import type { TimelineTrack } from "@/lib/timeline/timeline-event";
import { stepGroups } from "@/lib/timeline/walk-groups";
import { stepFrom } from "@/lib/timeline/walk-marks";
import { EventLayer } from "./event-layer";
import type { FrameStore } from "./frame-store";
import { GroupLayer } from "./group-layer";
import { useMarksInView } from "./use-marks-in-view";
import { usePointerNames } from "./use-pointer-names";
import { useRovingMarks } from "./use-roving-marks";
import type { WindowLoader } from "./window-loader";

const ViewGestures = lazy(async () => ({ default: (await import("./view-gestures")).ViewGestures }));

interface GroupedMagnifiedProps {
  store: FrameStore;
  loader: WindowLoader;
  lanes: readonly GroupLane[];
  tracks: readonly TimelineTrack[];
  form: WindowRuleForm | null;
  bounds: DaySpan;
  /** Width of the lane names and of the drawn days, px. */
  namesPx: number;
  plotPx: number;
  incomplete: DaySpan | null;
  selectedId: string | null;
  /** The day to which a key has moved the figure: the focus goes there. */
  soughtDay: RefObject<number | null>;
  label: string;
  links: FigureLinks;
  onSettle: (view: FrameView) => void;
  onOpenGroup: (mark: GroupMark, days: DaySpan) => void;
  onOpenEvent: (mark: PlacedMark) => void;
  onOtherKey: (key: string) => boolean;
}

/** The magnified days of a record with many events: groups of them, or, where few are in view, each by itself. */
export function GroupedMagnified(props: GroupedMagnifiedProps) {
  const {
    store,
    loader,
    lanes,
    tracks,
    form,
    bounds,
    namesPx,
    plotPx,
    incomplete,
    selectedId,
    label,
    links,
  } = props;
  const { window, status } = useSyncExternalStore(loader.subscribe, loader.get, loader.get);
  const container = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => groupLayout(lanes), [lanes]);
  const marks = useMemo(() => groupMarks(window.groups, lanes), [window, lanes]);
  // Placed for the scale at which the window came, and anew when the view rests at a scale far from it.
  const [scale, setScale] = useState(() => plotPx / store.get().view.days);
  const placed = useMemo(
    () =>
      window.level === null
        ? placeEventWindow(window, form, tracks, { pxPerDay: scale, namesPx }, selectedId)
        : null,
    [window, form, tracks, scale, namesPx, selectedId],
  );

  useEffect(() => {
    const look = () => {
      const { view, isMoving } = store.get();
      loader.look(view, plotPx / view.days, isMoving);
      if (!isMoving) setScale(plotPx / view.days);
    };
    look();
    return store.subscribe(look);
  }, [store, loader, plotPx]);

  const { onSettle } = props;

  /** Where the focus is in time, whatever the marks are drawn as. */
  const focused = useRef<{ laneId: string; day: number } | null>(null);
  const byKey = useMemo(
    () => new Map([...marks.values()].flat().map((mark): [string, GroupMark] => [mark.key, mark])),
    [marks],
  );
  const groupOf = (key: string | null) => byKey.get(key ?? "") ?? null;
  const daysOf = (key: string): DaySpan | null => {
    if (placed !== null) return placed.marks.find((mark) => mark.key === key) ?? null;
    const mark = groupOf(key);
    return mark === null ? null : markDays(mark, window.level ?? 0, bounds);
  };
  const handlers = useRovingMarks({
    container,
    step: (key, step) => {
      if (placed === null) return stepGroups(marks, lanes, groupOf(key), step)?.key ?? null;
      const current = placed.marks.find((mark) => mark.key === key) ?? null;
      const next = stepFrom(placed, current, step);
      // Round the end of the window is not the next one: the record goes on beyond it.
      const isRound = step === "nextCoincidence" && current !== null && next !== null && next.x <= current.x;
      return isRound ? null : (next?.key ?? null);
    },
    onOpen: (key) => {
      const event = placed?.marks.find((mark) => mark.key === key);
      if (event !== undefined) return props.onOpenEvent(event);
      const group = groupOf(key);
      const days = daysOf(key);
      if (group !== null && days !== null) props.onOpenGroup(group, days);
    },
    onReveal: (key) => {
      const days = daysOf(key);
      const shown = shownDays(store.get().view);
      if (days === null || (days.from >= shown.from && days.to <= shown.to)) return;
      const revealed = revealDay(revealDay(shown, days.to, bounds), days.from, bounds);
      if (revealed.from !== shown.from) onSettle({ ...viewOf(revealed), days: store.get().view.days });
    },
    onFocusMark: (key) => {
      props.soughtDay.current = null;
      const days = daysOf(key);
      const laneId = placed?.marks.find((mark) => mark.key === key)?.laneId ?? groupOf(key)?.laneId;
      if (days !== null && laneId !== undefined) focused.current = { laneId, day: dayNumber(days.from) };
    },
    onLost: () => {
      if (focused.current === null) return null;
      const { laneId } = focused.current;
      const day = props.soughtDay.current ?? focused.current.day;
      if (placed === null) return nearestGroup(marks.get(laneId) ?? [], day, window.level ?? 0)?.key ?? null;
      const lane = placed.marks.filter((mark) => mark.laneId.startsWith(laneId));
      return (
        nearestMark(lane.length > 0 ? lane : placed.marks, (mark) => dayNumber(mark.from) - day)?.key ?? null
      );
    },
    onOtherKey: props.onOtherKey,
  });

  useMarksInView(viewport, store, daysOf);

  usePointerNames(container);

  const view = (
    <div className="groups-plot groups-view" ref={viewport}>
      {placed === null ? (
        <GroupLayer
          store={store}
          layerRef={layer}
          marks={marks}
          level={window.level ?? 0}
          layout={layout}
          bounds={bounds}
          widthPx={plotPx}
          incomplete={incomplete}
          links={links}
        />
      ) : (
        <EventLayer
          store={store}
          layerRef={layer}
          placed={placed}
          widthPx={plotPx}
          incomplete={incomplete}
          links={links}
        />
      )}
    </div>
  );

  return (
    // The links inside take the focus; the container only listens.
    <div
      ref={container}
      className={status === "slow" ? "interactive-figure is-loading" : "interactive-figure"}
      {...handlers}
    >
      <Suspense fallback={null}>
        <ViewGestures
          // The view is another element where single events are drawn.
          key={placed === null ? "groups" : "events"}
          target={viewport}
          store={store}
          bounds={bounds}
          onSettle={onSettle}
        />
      </Suspense>
      {placed === null ? (
        <GroupFrame layout={layout} label={label}>
          {view}
        </GroupFrame>
      ) : (
        <figure className="groups" aria-label={label} style={{ height: placed.heightPx }}>
          <svg
            className="fig live-names"
            width={placed.plot.x}
            height={placed.heightPx}
            viewBox={`0 0 ${placed.plot.x} ${placed.heightPx}`}
            aria-hidden="true"
          >
            {placed.captions
              .filter((caption) => caption.x < placed.plot.x)
              .map((caption) => (
                <FigureText key={`${caption.y},${caption.text}`} text={caption} hasHalo={false} />
              ))}
          </svg>
          {view}
        </figure>
      )}
    </div>
  );
}
