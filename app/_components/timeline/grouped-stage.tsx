"use client";

import { lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { dayNumber } from "@/lib/dates/civil-day";
import { type DaySpan, frameAt } from "@/lib/timeline/frame";
import { type FrameView, frameOfView, movedView, viewOf, zoomedView } from "@/lib/timeline/frame-view";
import type { GroupRoom } from "@/lib/timeline/group-layout";
import type { GroupMark } from "@/lib/timeline/group-marks";
import { windowFigureInput } from "@/lib/timeline/place-event-window";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { FrameStore } from "./frame-store";
import type { OpenedGroup } from "./group-list";
import { GroupedMagnified } from "./grouped-magnified";
import type { GroupedView } from "./grouped-view";
import { GroupedYear } from "./grouped-year";
import { KeysHelp } from "./keys-help";
import { LazyDetailPanel } from "./lazy-detail-panel";
import { LiveHeading } from "./live-heading";
import { MagnifiedControls } from "./magnified-controls";
import { useAddressFrame } from "./use-address-frame";
import { useAddressState } from "./use-address-state";
import { useNextCoincidence } from "./use-next-coincidence";
import { useReturnFocus } from "./use-return-focus";
import { useStageKeys } from "./use-stage-keys";
import { useWindowLoader } from "./use-window-loader";
import { WindowStatus } from "./window-status";

// What moves the figure is not needed to read it, and comes after it.
const GroupedOverview = lazy(async () => ({ default: (await import("./grouped-overview")).GroupedOverview }));
const GroupList = lazy(async () => ({ default: (await import("./group-list")).GroupList }));

/**
 * The stage of a record with many events. The server draws year and frame as groups; here they move, and windows are fetched as
 * they come into view. Nothing here knows all events.
 */
export function GroupedStage({
  view,
  openingFrame,
  room,
  label,
  query,
  links,
}: {
  view: GroupedView;
  /** The magnified days where the address names none. */
  openingFrame: DaySpan;
  room: GroupRoom;
  label: string;
  /** The view's query without frame, dates of the table and what is open. */
  query: string;
  links: FigureLinks;
}) {
  const { period, lanes, tracks, form, incomplete } = view;
  const address = useAddressState();
  const { settled, setFrame } = useAddressFrame(openingFrame, period);
  const [store] = useState(() => new FrameStore(viewOf(settled)));
  const loader = useWindowLoader(view, query);
  /** What stands beside the figure: a group's list, or before it the event that the address names. */
  const [group, setGroup] = useState<OpenedGroup | null>(null);
  const [lastOpened, setLastOpened] = useState<TimelineEvent | null>(null);
  const magnified = useRef<HTMLDivElement>(null);
  const { remember, giveBack } = useReturnFocus();

  // The address leads: Back, a link or a button of the page moves the view.
  useEffect(() => {
    store.set(viewOf({ from: settled.from, to: settled.to }), false);
  }, [store, settled.from, settled.to]);

  const setAddress = address.set;
  const slug = address.get("event");
  const hasEvent = slug !== null;
  const settle = useCallback(
    (next: FrameView) => {
      const frame = frameOfView(next, period);
      store.set(viewOf(frame), false);
      setFrame(frame);
    },
    [store, period, setFrame],
  );
  const { said, soughtDay, goToNext } = useNextCoincidence({ store, period, query, settle });
  const close = () => {
    setGroup(null);
    if (address.get("event") !== null) setAddress("event", null, "push");
    giveBack();
  };
  const magnify = useCallback(
    (from: string, to: string) => {
      const days = Math.max(14, dayNumber(to) - dayNumber(from) + 1);
      settle(viewOf(frameAt((dayNumber(from) + dayNumber(to) + 1 - days) / 2, days, period)));
      magnified.current?.scrollIntoView({ block: "nearest" });
    },
    [settle, period],
  );
  const openGroup = useCallback(
    (mark: GroupMark, days: DaySpan) => {
      remember();
      const laneName = lanes.find((lane) => lane.id === mark.laneId)?.name ?? "";
      setGroup({ ...days, laneId: mark.laneId, laneName, count: mark.count });
      if (hasEvent) setAddress("event", null, "push");
    },
    [lanes, hasEvent, setAddress, remember],
  );
  const openEvent = useCallback(
    (event: TimelineEvent) => {
      setLastOpened(event);
      setAddress("event", event.slug, "push");
    },
    [setAddress],
  );
  const openMark = useCallback(
    (mark: PlacedMark) => {
      remember();
      const event = loader.get().window.events.find(({ id }) => id === mark.entries[0]?.id);
      if (mark.entries.length > 1) magnify(mark.from, mark.to);
      else if (event !== undefined) openEvent(event);
    },
    [loader, magnify, openEvent, remember],
  );
  const zoom = (factor: number) => settle(zoomedView(store.get().view, factor, 0.5, period));
  // Where single events are drawn, the figure itself goes along their ribbons as far as they reach.
  const { hasKeys, toggleKeys, onOtherKey } = useStageKeys({
    onZoom: zoom,
    onClose: close,
    onNext: goToNext,
  });
  const { window } = loader.get();
  const event =
    slug === null
      ? null
      : ([lastOpened, view.opened, ...window.events].find((known) => known?.slug === slug) ?? null);

  return (
    <>
      <GroupedYear
        view={view}
        plotPx={room.plotPx}
        label={label}
        links={links}
        onOpenGroup={openGroup}
        onOtherKey={onOtherKey}
      />
      <div className="overview-row" id="magnified" ref={magnified}>
        <Suspense fallback={<div className="overview-room" />}>
          <GroupedOverview view={view} {...room} store={store} onSettle={settle} />
        </Suspense>
        <div className="magnified-head">
          <LiveHeading store={store} />
          <WindowStatus loader={loader} store={store} />
          <MagnifiedControls
            hasKeys={hasKeys}
            onKeys={toggleKeys}
            onPan={(weeks) => settle(movedView(store.get().view, 7 * weeks, period))}
            onZoom={zoom}
          />
        </div>
        <p className={said === "" ? "visually-hidden" : "note"} aria-live="polite">
          {said}
        </p>
        {hasKeys && <KeysHelp />}
        <GroupedMagnified
          store={store}
          loader={loader}
          lanes={lanes}
          tracks={tracks}
          form={form}
          bounds={period}
          namesPx={room.namesPx}
          plotPx={room.plotPx}
          incomplete={incomplete}
          selectedId={event?.id ?? null}
          soughtDay={soughtDay}
          label={`${label}, magnified`}
          links={links}
          onSettle={settle}
          onOpenGroup={openGroup}
          onOpenEvent={openMark}
          onOtherKey={onOtherKey}
        />
      </div>
      <Suspense fallback={null}>
        {event === null && group !== null && (
          <GroupList
            key={`${group.laneId} ${group.from} ${group.to}`}
            group={group}
            query={query}
            onClose={close}
            onOpen={openEvent}
            onMagnify={magnify}
          />
        )}
        {event !== null && (
          <LazyDetailPanel
            key={event.id}
            opened={{ kind: "event", event }}
            input={windowFigureInput(window, form, tracks)}
            onClose={close}
            onOpen={() => undefined}
            onMagnify={magnify}
          />
        )}
      </Suspense>
    </>
  );
}
