"use client";

import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import { type FigureLinks, pageLinks } from "@/app/_components/figure/figure-links";
import { dayNumber } from "@/lib/dates/civil-day";
import { formatDayRange } from "@/lib/dates/format-edtf";
import type { FigureInput } from "@/lib/timeline/figure-input";
import { type DaySpan, frameAt, panFrame, revealDay, zoomFrame } from "@/lib/timeline/frame";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import type { Opened } from "./detail-panel";
import { FigureDrawings, pageDrawings } from "./figure-drawings";
import { InteractiveFigure } from "./interactive-figure";
import { KeysHelp } from "./keys-help";
import { LazyDetailPanel } from "./lazy-detail-panel";
import { MagnifiedControls } from "./magnified-controls";
import { useAddressFrame } from "./use-address-frame";
import { useAddressState } from "./use-address-state";
import { usePlacedFigures } from "./use-placed-figures";
import { useReturnFocus } from "./use-return-focus";
import { useStable } from "./use-stable";
import { useStageKeys } from "./use-stage-keys";
import { useWidth } from "./use-width";

// What moves the figure is not needed to read it, and comes after it.
const OverviewControl = lazy(async () => ({ default: (await import("./overview-control")).OverviewControl }));
const FrameGestures = lazy(async () => ({ default: (await import("./frame-gestures")).FrameGestures }));

/** Figure, overview and magnified days. The server draws them for five widths; here they take the true one and move. */
export function TimelineStage({
  input,
  openingFrame,
  label,
  query,
}: {
  input: Omit<FigureInput, "widthPx" | "shape" | "selectedId">;
  /** The magnified days where the address names none. */
  openingFrame: DaySpan;
  label: string;
  /** The view's query without its frame, so that a link to some days keeps filter and rule. */
  query: string;
}) {
  const stage = useRef<HTMLDivElement>(null);
  const magnified = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(stage);
  const address = useAddressState();
  const bounds = useMemo(() => ({ from: input.from, to: input.to }), [input.from, input.to]);
  const [moving, setMoving] = useState<DaySpan | null>(null);
  /** Where it has come to rest, until the address says so too, some frames later: without it the figure would jump back. */
  const [landed, setLanded] = useState<{ before: string | null; frame: DaySpan } | null>(null);
  const [list, setList] = useState<Extract<Opened, { kind: "list" }> | null>(null);
  const { remember, giveBack } = useReturnFocus();

  const { askedWords, isAsked, settled, setFrame } = useAddressFrame(openingFrame, bounds);
  useEffect(() => setLanded((last) => (last?.before === askedWords ? last : null)), [askedWords]);
  const frame = moving ?? (landed !== null && landed.before === askedWords ? landed.frame : settled);
  const openSlug = address.get("event");
  const openEvent = input.events.find((event) => event.slug === openSlug) ?? null;
  const opened: Opened | null = list ?? (openEvent === null ? null : { kind: "event", event: openEvent });
  const selectedId = openEvent?.id ?? null;
  const { isTurned, year, days, overview } = usePlacedFigures(input, frame, selectedId, widthPx);
  const links = useMemo(() => linksWithin(query), [query]);

  const settle = (next: DaySpan) => {
    setMoving(null);
    setLanded({ before: askedWords, frame: next });
    setFrame(next);
  };
  const open = (slug: string | null) => {
    if (slug !== null && opened === null) remember();
    setList(null);
    address.set("event", slug, "push");
  };
  const close = () => {
    if (list !== null) setList(null);
    if (openSlug !== null) address.set("event", null, "push");
    giveBack();
  };
  const openMark = useStable((mark: PlacedMark) => {
    const [first, second] = mark.entries;
    if (first === undefined) return;
    if (second === undefined) {
      const event = input.events.find(({ id }) => id === first.id);
      if (event !== undefined && !isTurned) settle(revealDay(frame, event.earliestDay, bounds));
      open(first.slug);
      return;
    }
    remember();
    setList({ kind: "list", entries: mark.entries, from: mark.from, to: mark.to });
  });
  const magnify = (from: string, to: string) => {
    const days = Math.max(14, dayNumber(to) - dayNumber(from) + 8);
    settle(frameAt((dayNumber(from) + dayNumber(to)) / 2 - days / 2, days, bounds));
    magnified.current?.scrollIntoView({ block: "nearest" });
  };
  const zoom = (factor: number) => settle(zoomFrame(frame, factor, 0.5, bounds));
  const { hasKeys, toggleKeys, onOtherKey } = useStageKeys({ onZoom: zoom, onClose: close });

  return (
    <div className="stage" ref={stage}>
      {year === null ? (
        <FigureDrawings
          input={{ ...input, shape: "year", selectedId }}
          drawings={pageDrawings}
          idPrefix="year"
          label={label}
          links={links}
        />
      ) : (
        <InteractiveFigure
          placed={year}
          idPrefix="year"
          label={label}
          links={links}
          onOpenMark={openMark}
          onOtherKey={onOtherKey}
        />
      )}
      <div className="overview-row" id="magnified">
        {overview !== null && days !== null && (
          <Suspense fallback={<div className="overview-room" />}>
            <OverviewControl
              placed={overview}
              frame={frame}
              bounds={bounds}
              onMove={setMoving}
              onSettle={settle}
            />
            <FrameGestures
              target={magnified}
              placed={days}
              frame={frame}
              moving={moving}
              bounds={bounds}
              onMove={setMoving}
              onSettle={settle}
            />
          </Suspense>
        )}
        <div className="magnified-head">
          <h3>Magnified: {formatDayRange(frame.from, frame.to)}</h3>
          {days !== null && (
            <MagnifiedControls
              hasKeys={hasKeys}
              onKeys={toggleKeys}
              onPan={(weeks) => settle(panFrame(frame, 7 * weeks, bounds))}
              onZoom={zoom}
            />
          )}
        </div>
        <p className="visually-hidden" aria-live="polite">
          {moving === null && isAsked ? `Magnified: ${formatDayRange(frame.from, frame.to)}` : ""}
        </p>
        {hasKeys && <KeysHelp />}
        <div className="magnified-figure" ref={magnified}>
          {days === null ? (
            !isTurned && (
              <FigureDrawings
                input={{ ...input, ...frame, shape: "days", selectedId }}
                drawings={pageDrawings.filter((drawing) => !drawing.isTurned)}
                idPrefix="days"
                label={`${label}, magnified`}
                links={links}
              />
            )
          ) : (
            <InteractiveFigure
              placed={days}
              idPrefix="days"
              label={`${label}, magnified`}
              links={links}
              onOpenMark={openMark}
              onOtherKey={onOtherKey}
            />
          )}
        </div>
      </div>
      <Suspense fallback={null}>
        {opened !== null && (
          <LazyDetailPanel
            key={opened.kind === "event" ? opened.event.id : `${opened.from} ${opened.to}`}
            opened={opened}
            input={input}
            onClose={close}
            onOpen={open}
            onMagnify={magnify}
          />
        )}
      </Suspense>
    </div>
  );
}

/** Links of the page's own figures: a cluster leads to its days in the view as it is filtered. */
function linksWithin(query: string): FigureLinks {
  const kept = query === "" ? "" : `${query}&`;
  return { ...pageLinks, days: (from, to) => `/?${kept}frame=${from}..${to}#magnified` };
}
