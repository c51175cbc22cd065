"use client";

import "@/app/_components/figure/figure.css";
import { useEffect, useId, useRef, useState } from "react";
import { FigurePatterns, patternIds } from "@/app/_components/figure/figure-patterns";
import { FlagBox } from "@/app/_components/figure/flag-box";
import { addDays, dayNumber } from "@/lib/dates/civil-day";
import { formatDay } from "@/lib/dates/format-edtf";
import type { Standing } from "@/lib/records/vocabularies";
import { type PreviewGeometry, placePreview } from "./place-preview";
import type { PreviewResult } from "./preview-result";

const heightPx = 190;
/** There is one preview on a page. */
const ids = patternIds("preview");

/** A small timeline round the entry: the entry above the channel if it is a contact, claims below, ribbons between. */
export function PreviewFigure(props: {
  result: Extract<PreviewResult, { status: "evaluated" }>;
  isContact: boolean;
}) {
  const { result, isContact } = props;
  const box = useRef<HTMLDivElement>(null);
  const [widthPx, setWidthPx] = useState(400);
  const titleId = useId();
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidthPx(Math.max(240, Math.round(entry.contentRect.width)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const geometry = placePreview(result, isContact, widthPx);
  return (
    <div ref={box} className="desk-figure">
      <svg width={widthPx} height={heightPx} role="img" aria-labelledby={titleId}>
        <title id={titleId}>{describe(result)}</title>
        <Marks geometry={geometry} />
      </svg>
    </div>
  );
}

function describe(result: Extract<PreviewResult, { status: "evaluated" }>): string {
  const from = formatDay(addDays(result.days.earliestDay, -16));
  const span = dayNumber(result.days.latestDay) - dayNumber(result.days.earliestDay);
  const pairs = result.pairs.map((pair) => `${pair.lag} ${pair.title}`).join("; ");
  return `The entry among events from ${from}${span > 0 ? ", over the days that its date can mean" : ""}. ${
    pairs === "" ? "No coincidence." : `Coincidences: ${pairs}.`
  }`;
}

/** A flag with the fill of its verification. */
function Flag({ x, y, standing }: { x: number; y: number; standing: Standing | null }) {
  const box = { x, y: y - 6, width: 18, height: 12 };
  return <FlagBox {...box} standing={standing ?? "claimed"} hatchId={ids.hatch} />;
}

function Marks({ geometry: g }: { geometry: PreviewGeometry }) {
  const { widthPx: width } = g;
  return (
    <>
      <FigurePatterns ids={ids} orientation="across" plot={{ x: 0, y: 0, width, height: heightPx }} />
      {g.ticks.map((tick) => (
        <g key={tick.label}>
          <line className="desk-tick" x1={tick.x} x2={tick.x} y1={20} y2={heightPx} />
          <text className="desk-tick-label" x={tick.labelX} y={12} textAnchor="middle">
            {tick.label}
          </text>
        </g>
      ))}
      {g.window !== null && (
        <rect
          className="desk-window"
          x={g.window.x}
          y={g.channel.top}
          width={g.window.width}
          height={g.channel.height}
        />
      )}
      {g.ribbons.map((ribbon) => (
        <line key={ribbon.key} className="desk-ribbon-edge" {...ribbon.line} />
      ))}
      {g.ribbons.map((ribbon) => (
        <line
          key={ribbon.key}
          className={ribbon.isCertain ? "desk-ribbon" : "desk-ribbon desk-ribbon-possible"}
          {...ribbon.line}
        />
      ))}
      <line className="desk-channel" x1={0} x2={g.widthPx} y1={g.channel.top} y2={g.channel.top} />
      <line
        className="desk-channel"
        x1={0}
        x2={g.widthPx}
        y1={g.channel.top + g.channel.height}
        y2={g.channel.top + g.channel.height}
      />
      {g.marks.map((mark) =>
        mark.type === "contact" ? (
          <circle key={mark.key} className="desk-disc" cx={mark.x} cy={mark.y} r={7} />
        ) : (
          <g key={mark.key}>
            <line
              className="desk-pole"
              x1={mark.x}
              x2={mark.x}
              y1={g.channel.top + g.channel.height}
              y2={mark.y}
            />
            <Flag x={mark.x} y={mark.y} standing={mark.standing} />
          </g>
        ),
      )}
      {g.labels.map((label) => (
        <text key={label.key} className={label.className} x={label.x} y={label.y} textAnchor={label.anchor}>
          {label.text}
        </text>
      ))}
      {g.draft.type === "contact" ? (
        <>
          <rect
            className="desk-draft-span"
            x={g.draft.x - 18}
            y={g.draft.y - 18}
            width={g.draft.width + 36}
            height={36}
            rx={18}
          />
          <circle
            className="desk-disc"
            cx={g.draft.x + g.draft.width / 2}
            cy={g.draft.y}
            r={g.draft.number === null ? 7 : 14}
          />
          {g.draft.number !== null && (
            <text
              className="desk-number"
              x={g.draft.x + g.draft.width / 2}
              y={g.draft.y + 5}
              textAnchor="middle"
            >
              {g.draft.number}
            </text>
          )}
        </>
      ) : (
        <>
          <rect
            className="desk-draft-span"
            x={g.draft.x - 6}
            y={g.draft.y - 12}
            width={g.draft.width + 30}
            height={24}
          />
          <Flag x={g.draft.x} y={g.draft.y} standing={g.draft.standing} />
        </>
      )}
    </>
  );
}
