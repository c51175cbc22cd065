"use client";

import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { FigureLinks } from "@/app/_components/figure/figure-links";
import { GroupColumnMarks } from "@/app/_components/figure/group-column";
import type { MarkStyle } from "@/app/_components/figure/group-mark";
import { GroupTicks } from "@/app/_components/figure/group-ticks";
import { dayNumber } from "@/lib/dates/civil-day";
import type { DaySpan } from "@/lib/timeline/frame";
import type { FrameView } from "@/lib/timeline/frame-view";
import type { GroupLayout } from "@/lib/timeline/group-layout";
import { type GroupColumn, type GroupMarks, groupColumns, markDays } from "@/lib/timeline/group-marks";
import { binDays } from "@/lib/timeline/pixel-bins";
import { scaleTicks } from "@/lib/timeline/scale-ticks";
import type { FrameStore } from "./frame-store";

/** Columns of bins that are drawn, and taken away, together. */
const tileBins = 4;
/** How much beyond the view is drawn, as a share of it. */
const drawnAhead = 0.15;
/** A new level is drawn from the middle outwards, so many tiles a frame: all at once would hold a frame up. */
const tilesAFrame = 4;

/** The tiles that are drawn, from the first to the last, and the grain of the lines. */
interface Drawn {
  firstTile: number;
  lastTile: number;
  /** Width of a day when the lines were chosen; a power of the square root of two, so that they seldom change. */
  grain: number;
}

/**
 * The moving part of a figure of groups. A pan is a transform of the one layer; a zoom sets the width of a day, from which
 * every mark takes its place. React draws only the tiles that come in at an edge.
 */
export const GroupLayer = memo(function GroupLayer({
  store,
  layerRef,
  marks,
  level,
  layout,
  bounds,
  widthPx,
  incomplete,
  links,
}: {
  store: FrameStore;
  layerRef: RefObject<HTMLDivElement | null>;
  marks: GroupMarks;
  level: number;
  layout: GroupLayout;
  bounds: DaySpan;
  widthPx: number;
  incomplete: DaySpan | null;
  links: FigureLinks;
}) {
  const origin = dayNumber(bounds.from);
  const tileDays = tileBins * binDays(level);
  const tiles = useMemo(() => tilesOf(marks), [marks]);
  const [drawn, setDrawn] = useState<Drawn>(() => drawnOf(store.get().view, tileDays, widthPx));
  const own = drawnOf(store.get().view, tileDays, widthPx);
  // A change of level comes with its own tiles at once, not a drawing later.
  const shown = isSame(drawn, own) ? drawn : own;

  const widthOfDay = useRef(0);
  useLayoutEffect(() => {
    const follow = () => {
      const { view, isMoving } = store.get();
      const layer = layerRef.current;
      if (layer !== null) {
        const pxPerDay = widthPx / view.days;
        layer.style.transform = `translateX(${(origin - view.start) * pxPerDay}px)`;
        if (pxPerDay !== widthOfDay.current) setPlaces(layer, pxPerDay);
        widthOfDay.current = pxPerDay;
        // The width of a pill is that of its bin at rest; while a hand zooms, only places follow.
        if (!isMoving) layer.style.setProperty("--bin", `${pxPerDay * binDays(level)}px`);
      }
      setDrawn((old) => {
        const next = drawnOf(view, tileDays, widthPx);
        return isSame(old, next) ? old : next;
      });
    };
    const { view } = store.get();
    layerRef.current?.style.setProperty("--bin", `${(widthPx / view.days) * binDays(level)}px`);
    follow();
    return store.subscribe(follow);
  }, [store, layerRef, origin, tileDays, level, widthPx]);

  // What React has just drawn stands where its day stood when it was drawn first.
  useLayoutEffect(() => {
    if (layerRef.current !== null) setPlaces(layerRef.current, widthPx / store.get().view.days);
  });

  const [grown, setGrown] = useState({ marks, tiles: tilesAFrame });
  const count = shown.lastTile - shown.firstTile + 1;
  const grownTiles = grown.marks === marks ? grown.tiles : tilesAFrame;
  useEffect(() => {
    if (grownTiles >= count) return;
    const frame = requestAnimationFrame(() => setGrown({ marks, tiles: grownTiles + tilesAFrame }));
    return () => cancelAnimationFrame(frame);
  }, [marks, grownTiles, count]);

  const ticks = useMemo(() => {
    const first = Math.max(origin, shown.firstTile * tileDays);
    const last = Math.min(dayNumber(bounds.to), (shown.lastTile + 1) * tileDays - 1);
    return scaleTicks(first, last, shown.grain);
  }, [origin, bounds.to, shown, tileDays]);

  return (
    <div className="groups-layer" ref={layerRef}>
      <GroupTicks ticks={ticks} placeOf={(day) => ({ "data-day": day - origin })} />
      {incomplete !== null && (
        <span
          className="groups-incomplete"
          data-day={dayNumber(incomplete.from) - origin}
          data-days={dayNumber(incomplete.to) - dayNumber(incomplete.from) + 1}
        />
      )}
      {middleFirst(shown, grownTiles).map((tile) => {
        const own = tiles.get(tile);
        return own === undefined ? null : (
          <Tile key={tile} columns={own} level={level} layout={layout} bounds={bounds} links={links} />
        );
      })}
    </div>
  );
});

const Tile = memo(function Tile({
  columns,
  level,
  layout,
  bounds,
  links,
}: {
  columns: readonly GroupColumn[];
  level: number;
  layout: GroupLayout;
  bounds: DaySpan;
  links: FigureLinks;
}) {
  const origin = dayNumber(bounds.from);
  return columns.map((column) => {
    const own = markDays(column, level, bounds);
    const share = (dayNumber(own.to) - dayNumber(own.from) + 1) / binDays(level);
    const cut: MarkStyle = share < 1 ? { "--n": Math.round(share * 1000) / 1000 } : {};
    return (
      <GroupColumnMarks
        key={column.bin}
        column={column}
        level={level}
        layout={layout}
        bounds={bounds}
        links={links}
        place={cut}
        day={dayNumber(own.from) - origin}
      />
    );
  });
});

/** Sets everything that has a day to where it is. */
function setPlaces(layer: HTMLElement, pxPerDay: number): void {
  for (const own of layer.querySelectorAll<HTMLElement>("[data-day]")) {
    own.style.transform = `translateX(${Math.round(Number(own.dataset.day) * pxPerDay * 100) / 100}px)`;
    if (own.dataset.days !== undefined) own.style.width = `${Number(own.dataset.days) * pxPerDay}px`;
  }
}

/** The tiles that are drawn, at most so many, those in the middle before those at the edges; then in order of time. */
function middleFirst({ firstTile, lastTile }: Drawn, most: number): number[] {
  const middle = (firstTile + lastTile) / 2;
  return Array.from({ length: lastTile - firstTile + 1 }, (_, at) => firstTile + at)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))
    .slice(0, most)
    .sort((a, b) => a - b);
}

function drawnOf(view: FrameView, tileDays: number, widthPx: number): Drawn {
  const margin = drawnAhead * view.days;
  return {
    firstTile: Math.floor((view.start - margin) / tileDays),
    lastTile: Math.floor((view.start + view.days + margin) / tileDays),
    grain: 2 ** (Math.floor(2 * Math.log2(widthPx / view.days)) / 2),
  };
}

function isSame(a: Drawn, b: Drawn): boolean {
  return a.firstTile === b.firstTile && a.lastTile === b.lastTile && a.grain === b.grain;
}

/** The columns of each tile. */
function tilesOf(marks: GroupMarks): Map<number, GroupColumn[]> {
  const tiles = new Map<number, GroupColumn[]>();
  for (const column of groupColumns(marks)) {
    const tile = Math.floor(column.bin / tileBins);
    const own = tiles.get(tile);
    if (own === undefined) tiles.set(tile, [column]);
    else own.push(column);
  }
  return tiles;
}
