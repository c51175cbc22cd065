"use client";

import { useGesture } from "@use-gesture/react";
import { useMemo, useRef, useState } from "react";
import { dayNumber } from "@/lib/dates/civil-day";
import { formatDayRange } from "@/lib/dates/format-edtf";
import { placeOverview } from "@/lib/timeline/bin-weeks";
import type { FigureInput } from "@/lib/timeline/figure-input";
import {
  type DaySpan,
  frameAt,
  panFrame,
  revealDay,
  spanDays,
  zoomFrame,
  zoomStep,
} from "@/lib/timeline/frame";
import { placeFigure } from "@/lib/timeline/place-figure";
import { placeTurnedFigure } from "@/lib/timeline/place-turned-figure";
import type { PlacedMark } from "@/lib/timeline/placed-figure";
import { DetailPanel, type Opened } from "./detail-panel";
import { FigureDrawings, pageDrawings } from "./figure-drawings";
import { InteractiveFigure } from "./interactive-figure";
import { KeysHelp } from "./keys-help";
import { OverviewControl } from "./overview-control";
import { parseFrame } from "./parse-frame";
import { type FocusPlace, placeOfFocus, returnFocus } from "./return-focus";
import { useAddressState } from "./use-address-state";
import { useWidth } from "./use-width";

/** Below this width the figure turns: time runs down. */
const turnBelowPx = 600;

/** The natural logarithm of the zoom of one px of the wheel; a notch of 100 px makes the frame 16% longer. */
const wheelZoomPerPx = 0.0015;

/** Figure, overview and magnified days. The server draws them for five widths; here they take the true one and move. */
export function TimelineStage({
  input,
  openingFrame,
  label,
}: {
  input: Omit<FigureInput, "widthPx" | "shape" | "selectedId">;
  /** The magnified days where the address names none. */
  openingFrame: DaySpan;
  label: string;
}) {
  const stage = useRef<HTMLDivElement>(null);
  const magnified = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(stage);
  const address = useAddressState();
  const bounds = useMemo(() => ({ from: input.from, to: input.to }), [input.from, input.to]);
  const [moving, setMoving] = useState<DaySpan | null>(null);
  const [list, setList] = useState<Extract<Opened, { kind: "list" }> | null>(null);
  const [hasKeys, setHasKeys] = useState(false);
  const returnTo = useRef<FocusPlace>({ element: null, figure: null });

  const asked = parseFrame(address.get("frame"));
  const settled = asked === null ? openingFrame : frameAt(dayNumber(asked.from), spanDays(asked), bounds);
  const frame = moving ?? settled;
  const openSlug = address.get("event");
  const openEvent = input.events.find((event) => event.slug === openSlug) ?? null;
  const opened: Opened | null = list ?? (openEvent === null ? null : { kind: "event", event: openEvent });
  const isTurned = widthPx !== null && widthPx < turnBelowPx;
  const selectedId = openEvent?.id ?? null;

  const settle = (next: DaySpan) => {
    setMoving(null);
    address.set("frame", `${next.from}..${next.to}`, "replace");
  };
  const open = (slug: string | null) => {
    if (slug !== null && opened === null) returnTo.current = placeOfFocus();
    setList(null);
    address.set("event", slug, "push");
  };
  const close = () => {
    if (list !== null) setList(null);
    if (openSlug !== null) address.set("event", null, "push");
    returnFocus(returnTo.current);
  };
  const openMark = (mark: PlacedMark) => {
    const [first, second] = mark.entries;
    if (first === undefined) return;
    if (second === undefined) {
      const event = input.events.find(({ id }) => id === first.id);
      if (event !== undefined && !isTurned) settle(revealDay(frame, event.earliestDay, bounds));
      open(first.slug);
      return;
    }
    returnTo.current = placeOfFocus();
    setList({ kind: "list", entries: mark.entries, from: mark.from, to: mark.to });
  };
  const magnify = (from: string, to: string) => {
    const days = Math.max(14, dayNumber(to) - dayNumber(from) + 8);
    settle(frameAt((dayNumber(from) + dayNumber(to)) / 2 - days / 2, days, bounds));
    magnified.current?.scrollIntoView({ block: "nearest" });
  };
  const onOtherKey = (key: string): boolean => {
    switch (key) {
      case "+":
      case "=":
        settle(zoomFrame(frame, 1 / zoomStep, 0.5, bounds));
        return true;
      case "-":
        settle(zoomFrame(frame, zoomStep, 0.5, bounds));
        return true;
      case "Escape":
        close();
        return true;
      case "?":
        setHasKeys((has) => !has);
        return true;
      case "/":
        document.getElementById("filter-q")?.focus();
        return true;
      default:
        return false;
    }
  };

  const year = useMemo(() => {
    if (widthPx === null) return null;
    const figure: FigureInput = { ...input, shape: "year", selectedId, widthPx };
    return isTurned ? placeTurnedFigure(figure) : placeFigure(figure);
  }, [input, selectedId, widthPx, isTurned]);
  const days = useMemo(
    () =>
      widthPx === null || isTurned
        ? null
        : placeFigure({ ...input, ...frame, shape: "days", selectedId, widthPx }),
    [input, frame, selectedId, widthPx, isTurned],
  );
  const overview = useMemo(
    () =>
      days === null
        ? null
        : placeOverview(input.events, bounds, {
            widthPx: days.widthPx,
            startPx: year?.plot.x ?? days.plot.x,
            endPx: year === null ? days.plot.x + days.plot.width : year.plot.x + year.plot.width,
          }),
    [input.events, bounds, days, year],
  );

  const wasDragged = useRef(false);
  useGesture(
    {
      onDrag: ({ first, last, movement: [x], memo, tap }) => {
        const start: DaySpan = first || memo === undefined ? frame : memo;
        const perDay = days === null ? 1 : days.plot.width / spanDays(start);
        wasDragged.current = !tap && Math.abs(x) > 4;
        const next = panFrame(start, Math.round(-x / perDay), bounds);
        if (last) settle(next);
        else setMoving(next);
        return start;
      },
      onWheel: ({ event, last, movement: [, y], delta: [, step], memo }) => {
        if (last) {
          if (moving !== null) settle(moving);
          return;
        }
        // A plain wheel scrolls the page.
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        // From where the turn began: a trackpad sends steps too small to move a frame of whole days by themselves.
        const start: { frame: DaySpan; y: number } = memo ?? { frame, y: y - step };
        const factor = Math.exp((y - start.y) * wheelZoomPerPx);
        setMoving(zoomFrame(start.frame, factor, shareAt(event.clientX), bounds));
        return start;
      },
      onPinch: ({ first, last, movement: [scale], origin: [x], memo }) => {
        const start: DaySpan = first || memo === undefined ? frame : memo;
        const next = zoomFrame(start, 1 / scale, shareAt(x), bounds);
        if (last) settle(next);
        else setMoving(next);
        return start;
      },
    },
    {
      target: magnified,
      eventOptions: { passive: false },
      // The keys walk the marks, and Ctrl with the wheel is read above.
      drag: { filterTaps: true, axis: "x", pointer: { touch: true, keys: false } },
      pinch: { pinchOnWheel: false },
    },
  );
  const shareAt = (clientX: number): number => {
    const left = magnified.current?.getBoundingClientRect().left ?? 0;
    if (days === null) return 0.5;
    return Math.min(1, Math.max(0, (clientX - left - days.plot.x) / days.plot.width));
  };

  return (
    <div className="stage" ref={stage}>
      {year === null ? (
        <FigureDrawings
          input={{ ...input, shape: "year", selectedId }}
          drawings={pageDrawings}
          idPrefix="year"
          label={label}
        />
      ) : (
        <InteractiveFigure
          placed={year}
          idPrefix="year"
          label={label}
          onOpenMark={openMark}
          onOtherKey={onOtherKey}
        />
      )}
      <div className="overview-row" id="magnified">
        {overview !== null && (
          <OverviewControl
            placed={overview}
            frame={frame}
            bounds={bounds}
            onMove={setMoving}
            onSettle={settle}
          />
        )}
        <div className="magnified-head">
          <h3>Magnified: {formatDayRange(frame.from, frame.to)}</h3>
          {days !== null && (
            <div className="magnified-controls">
              <button type="button" onClick={() => settle(panFrame(frame, -7, bounds))}>
                A week back
              </button>
              <button type="button" onClick={() => settle(panFrame(frame, 7, bounds))}>
                A week on
              </button>
              <button type="button" onClick={() => settle(zoomFrame(frame, 1 / zoomStep, 0.5, bounds))}>
                Fewer days
              </button>
              <button type="button" onClick={() => settle(zoomFrame(frame, zoomStep, 0.5, bounds))}>
                More days
              </button>
              <button type="button" aria-expanded={hasKeys} onClick={() => setHasKeys(!hasKeys)}>
                Keys
              </button>
            </div>
          )}
        </div>
        {hasKeys && <KeysHelp />}
        {/* A drag that ends over a mark is no click on it. */}
        <div
          className="magnified-figure"
          ref={magnified}
          onClickCapture={(event) => {
            if (!wasDragged.current) return;
            wasDragged.current = false;
            event.preventDefault();
            event.stopPropagation();
          }}
        >
          {days === null ? (
            !isTurned && (
              <FigureDrawings
                input={{ ...input, ...frame, shape: "days", selectedId }}
                drawings={pageDrawings.filter((drawing) => !drawing.isTurned)}
                idPrefix="days"
                label={`${label}, magnified`}
              />
            )
          ) : (
            <InteractiveFigure
              placed={days}
              idPrefix="days"
              label={`${label}, magnified`}
              onOpenMark={openMark}
              onOtherKey={onOtherKey}
            />
          )}
        </div>
      </div>
      {opened !== null && (
        <DetailPanel opened={opened} input={input} onClose={close} onOpen={open} onMagnify={magnify} />
      )}
    </div>
  );
}
