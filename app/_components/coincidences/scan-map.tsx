"use client";

import { useRouter } from "next/navigation";
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useRef,
  useState,
} from "react";
import { FigureText } from "@/app/_components/figure/figure-text";
import { useWidth } from "@/app/_components/timeline/use-width";
import { intervalText } from "@/lib/timeline/place-count-axis";
import {
  heatLegend,
  movedScanPoint,
  placeScanFrame,
  placeScanMap,
  type ScanPoint,
  scanPointAt,
} from "@/lib/timeline/place-scan-map";
import { ScanTable } from "./scan-table";

/** One rate of the scan as the map shows it; an entry a cell, windows fastest. */
export interface ScanMapSide {
  /** "meetings of 6 preceded by a claim". */
  caption: string;
  noun: string;
  total: number;
  counts: readonly number[];
  possibleCounts: readonly number[];
  /** As printed; null where no chance is given. */
  p: readonly string[] | null;
}

interface ScanMapProps {
  windowCount: number;
  offsetCount: number;
  precursor: ScanMapSide;
  trigger: ScanMapSide;
  chosen: ScanPoint;
  /** The window and offset of the stored rule, which need not stand in the address; then the rest of the address. */
  stored: ScanPoint;
  kept: readonly (readonly [name: string, value: string])[];
  /** What to read from it, beside the map. */
  children: ReactNode;
}

const firstPx = 288;

/** One place to stop for the keyboard; within it the arrow keys move from cell to cell. */
const focusable = { role: "application", tabIndex: 0, "aria-roledescription": "heat map" } as const;

/** The count at every window and offset; a click, or arrow keys and Enter, make a cell the rule. */
export function ScanMap(props: ScanMapProps) {
  const { windowCount, offsetCount, chosen, stored, kept, children } = props;
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box) ?? firstPx;
  const [side, setSide] = useState<"precursor" | "trigger">("precursor");
  const [point, setPoint] = useState(chosen);
  useEffect(
    () => setPoint({ windowDays: chosen.windowDays, offsetDays: chosen.offsetDays }),
    [chosen.windowDays, chosen.offsetDays],
  );
  const help = useId();
  const shown = props[side];
  const scan = { windowCount, offsetCount, counts: shown.counts, total: shown.total };
  const map = placeScanMap(scan, chosen, widthPx);
  const frame = placeScanFrame(scan, chosen, widthPx);
  const moving = placeScanFrame(scan, point, widthPx);
  const isMoved = point.windowDays !== chosen.windowDays || point.offsetDays !== chosen.offsetDays;

  const choose = ({ windowDays, offsetDays }: ScanPoint) => {
    const query = new URLSearchParams(kept.map(([name, value]) => [name, value]));
    if (windowDays !== stored.windowDays) query.set("window", String(windowDays));
    if (offsetDays !== stored.offsetDays) query.set("offset", String(offsetDays));
    const text = query.toString();
    router.push(text === "" ? "/coincidences" : `/coincidences?${text}`, { scroll: false });
  };
  const pointOf = (event: MouseEvent<SVGSVGElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return scanPointAt(scan, widthPx, event.clientX - left, event.clientY - top);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = event.key === "Escape" ? chosen : movedScanPoint(scan, point, event.key);
    if (next !== null) {
      event.preventDefault();
      setPoint(next);
    } else if (event.key === "Enter") {
      event.preventDefault();
      choose(point);
    }
  };

  const mapAttributes = {
    ...focusable,
    "aria-label": `Counts for every window and offset: ${shown.caption}`,
    "aria-describedby": help,
    onKeyDown,
    onBlur: () => setPoint(chosen),
  };

  return (
    <>
      <div className="two-halves">
        <div ref={box}>
          <fieldset className="scan-sides">
            <legend className="visually-hidden">Which count the map shows</legend>
            {(["precursor", "trigger"] as const).map((name) => (
              <label key={name}>
                <input type="radio" name="scan-side" checked={side === name} onChange={() => setSide(name)} />{" "}
                {props[name].caption}
              </label>
            ))}
          </fieldset>
          <ul className="heat-legend" aria-label="Shades of the map, by count">
            {heatLegend(shown.total).map(({ step, text }) => (
              <li key={step} className={`heat-key heat-key-${step}`}>
                {text}
              </li>
            ))}
          </ul>
          <div className="scan-map" {...mapAttributes}>
            <svg
              className="fig"
              width={map.widthPx}
              height={map.heightPx}
              viewBox={`0 0 ${map.widthPx} ${map.heightPx}`}
              aria-hidden="true"
              onClick={(event) => {
                const at = pointOf(event);
                if (at !== null) choose(at);
              }}
              onPointerMove={(event) => setPoint(pointOf(event) ?? chosen)}
              onPointerLeave={() => setPoint(chosen)}
            >
              <ScanCells map={map} />
              {map.ticks.map((text) => (
                <FigureText key={`${text.x},${text.y}`} text={text} hasHalo={false} />
              ))}
              <rect className="scan-halo" {...frame} />
              <rect className="scan-frame" {...frame} />
              {isMoved && <rect className="scan-moving" {...moving} />}
            </svg>
          </div>
          <p className="note" id={help}>
            To the right: window in days. Upwards: offset in days. Framed: the rule above. Click a cell to set
            the rule; on the keyboard, arrow keys move the frame and Enter sets it.
          </p>
          <p className="scan-said" role="status">
            {cellWords(shown, point, windowCount)}
          </p>
        </div>
        <div>{children}</div>
      </div>
      <details className="scan-details">
        <summary>The same as a table</summary>
        {(["precursor", "trigger"] as const).map((name) => (
          <ScanTable
            key={name}
            windowCount={windowCount}
            offsetCount={offsetCount}
            side={props[name]}
            chosen={chosen}
          />
        ))}
      </details>
    </>
  );
}

function ScanCells({ map }: { map: ReturnType<typeof placeScanMap> }) {
  return (
    <g shapeRendering="crispEdges">
      {map.cells.map(({ x, y, width, height, step, windowDays, offsetDays }) => (
        <rect
          key={`${windowDays},${offsetDays}`}
          className={`heat-${step}`}
          x={x}
          y={y}
          width={width}
          height={height}
        />
      ))}
    </g>
  );
}

function cellWords(side: ScanMapSide, { windowDays, offsetDays }: ScanPoint, windowCount: number): string {
  const at = offsetDays * windowCount + windowDays;
  const certain = side.counts[at] ?? 0;
  const possible = side.possibleCounts[at] ?? certain;
  const p = side.p?.[at];
  return `Window ${windowDays}, offset ${offsetDays}: ${intervalText({ certain, possible, total: side.total })} ${side.noun}${p === undefined ? "" : `, p ${p} by shuffled days, for this cell alone`}.`;
}
