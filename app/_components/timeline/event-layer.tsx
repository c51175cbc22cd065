"use client";

import { memo, type RefObject, useLayoutEffect, useMemo, useState } from "react";
import "@/app/_components/figure/figure.css";
import { FigureChannel } from "@/app/_components/figure/figure-channel";
import { FigureGrid } from "@/app/_components/figure/figure-grid";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { FigureMark } from "@/app/_components/figure/figure-mark";
import { FigurePatterns, patternIds } from "@/app/_components/figure/figure-patterns";
import { FigureShades } from "@/app/_components/figure/figure-shades";
import { FigureText } from "@/app/_components/figure/figure-text";
import type { MarkStyle } from "@/app/_components/figure/group-mark";
import { HiddenGroup } from "@/app/_components/figure/hidden-group";
import { dayNumber } from "@/lib/dates/civil-day";
import { type DaySpan, spanDays } from "@/lib/timeline/frame";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import type { FrameStore } from "./frame-store";

const ids = patternIds("live");
/** What is drawn beyond the view on either side, as a share of it; on a grid of a quarter of it. */
const drawnAhead = 0.25;

/**
 * The moving part of a figure of single events, placed once for three times the view. A pan is a transform of the layer; in a
 * zoom what lies in time stretches and marks keep their form.
 */
export const EventLayer = memo(function EventLayer({
  store,
  layerRef,
  placed,
  widthPx,
  incomplete,
  links,
}: {
  store: FrameStore;
  layerRef: RefObject<HTMLDivElement | null>;
  placed: PlacedFigure;
  widthPx: number;
  incomplete: DaySpan | null;
  links: FigureLinks;
}) {
  const { plot } = placed;
  const first = dayNumber(placed.from);
  const placedPxPerDay = plot.width / spanDays(placed);
  const [half, setHalf] = useState(() => halfOf(store.get().view.start, store.get().view.days, first));

  useLayoutEffect(() => {
    const follow = () => {
      const { view } = store.get();
      const layer = layerRef.current;
      if (layer !== null) {
        const pxPerDay = widthPx / view.days;
        layer.style.transform = `translateX(${(first - view.start) * pxPerDay}px)`;
        layer.style.setProperty("--stretch", String(pxPerDay / placedPxPerDay));
      }
      setHalf((old) => {
        const next = halfOf(view.start, view.days, first);
        return old.from === next.from && old.to === next.to ? old : next;
      });
    };
    follow();
    return store.subscribe(follow);
  }, [store, layerRef, widthPx, first, placedPxPerDay]);

  const xOf = (day: number) => plot.x + (day - first) * placedPxPerDay;
  const { from, to } = half;
  const shown = useMemo(() => {
    const start = plot.x + (from - first) * placedPxPerDay;
    const end = plot.x + (to - first) * placedPxPerDay;
    const meets = (x: number, reach: number) => x + reach >= start && x - reach <= end;
    return {
      marks: placed.marks.filter((mark) => meets(mark.x, Math.max(mark.widthPx, mark.shade?.width ?? 0) / 2)),
      labels: placed.labels.filter((label) => meets(label.x, 120)),
      ticks: placed.ticks.filter(({ line }) => meets(line.x1, 0)),
      captions: placed.captions.filter((caption) => caption.x >= plot.x && meets(caption.x, 40)),
    };
  }, [placed, plot.x, from, to, first, placedPxPerDay]);

  return (
    <div className="live-events" ref={layerRef}>
      <svg
        className="fig"
        width={placed.widthPx}
        height={placed.heightPx}
        viewBox={`${plot.x} 0 ${placed.widthPx} ${placed.heightPx}`}
        role="presentation"
        style={{ "--plot-x": `${plot.x}px` } as MarkStyle}
      >
        <FigurePatterns ids={ids} orientation="across" plot={plot} />
        <HiddenGroup className="live-stretch">
          <FigureGrid ticks={shown.ticks} laneLines={placed.laneLines} />
          {incomplete !== null && incomplete.to >= placed.from && incomplete.from <= placed.to && (
            <rect
              className="fig-incomplete"
              x={xOf(Math.max(first, dayNumber(incomplete.from)))}
              y={plot.y}
              width={
                xOf(Math.min(dayNumber(placed.to), dayNumber(incomplete.to)) + 1) -
                xOf(Math.max(first, dayNumber(incomplete.from)))
              }
              height={plot.height}
              fill={`url(#${ids.incomplete})`}
            />
          )}
          <FigureShades marks={shown.marks} ids={ids} />
        </HiddenGroup>
        <g className="live-stretch">
          <FigureChannel placed={placed} />
        </g>
        {shown.marks.map((mark) => (
          <FigureMark
            key={mark.key}
            mark={mark}
            ids={ids}
            links={links}
            hasKey
            style={follow(mark.x - plot.x)}
          />
        ))}
        <HiddenGroup className="fig-labels">
          {shown.captions.map((text) => (
            <FigureText
              key={`${text.x},${text.y},${text.text}`}
              text={text}
              hasHalo={false}
              style={follow(text.x - plot.x)}
            />
          ))}
          {shown.labels.map((text) => (
            <FigureText
              key={`${text.x},${text.y},${text.text}`}
              text={text}
              hasHalo
              style={follow(text.x - plot.x)}
            />
          ))}
        </HiddenGroup>
      </svg>
    </div>
  );
});

/** A mark goes where its px goes when the layer is stretched. */
function follow(px: number): MarkStyle {
  return { "--x": Math.round(px * 10) / 10 };
}

/** The days drawn for a view, on a grid of about a quarter of its length. */
function halfOf(start: number, days: number, first: number): { from: number; to: number } {
  const step = 2 ** Math.round(Math.log2(days)) / 4;
  const from = first + Math.floor((start - drawnAhead * days - first) / step) * step;
  const to = first + Math.ceil((start + days * (1 + drawnAhead) - first) / step) * step;
  return { from, to };
}
