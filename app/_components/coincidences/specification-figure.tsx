"use client";

import { useRef } from "react";
import { FigureLine } from "@/app/_components/figure/figure-line";
import { FigureText } from "@/app/_components/figure/figure-text";
import { useWidth } from "@/app/_components/timeline/use-width";
import {
  placeSpecificationMap,
  type SpecificationMark,
  type SpecificationQuestion,
} from "@/lib/timeline/place-specification-map";

/** Until the width is measured; its box scrolls where that is too wide. */
const firstPx = 640;

/** All results from one end to the other, and under each which choices it has. */
export function SpecificationFigure({
  questions,
  marks,
  label,
}: {
  questions: readonly SpecificationQuestion[];
  marks: readonly SpecificationMark[];
  label: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(box);
  const placed = placeSpecificationMap(questions, marks, widthPx ?? firstPx);
  // Without a script the box may have to be scrolled, with the keyboard too.
  const boxAttributes =
    widthPx === null ? ({ role: "group", tabIndex: 0, "aria-label": label } as const) : {};
  const { plot, readers } = placed;
  return (
    <div className="figure-box" ref={box} {...boxAttributes}>
      <svg
        className="fig specification"
        width={placed.widthPx}
        height={placed.heightPx}
        viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
        role="img"
        aria-label={label}
      >
        {placed.axis.map(({ y, text, isStrong }) => (
          <g key={text.text}>
            <FigureLine
              className={isStrong ? "specification-level" : "fig-grid"}
              line={{ x1: plot.startX, y1: y, x2: plot.endX, y2: y }}
            />
            <FigureText text={text} hasHalo={true} />
          </g>
        ))}
        {readers !== null && (
          <FigureLine
            className="specification-readers"
            line={{ x1: readers.x, y1: readers.topY, x2: readers.x, y2: readers.bottomY }}
          />
        )}
        <path className="specification-mark" d={placed.declaredPath} strokeWidth={placed.markPx} />
        <path
          className="specification-mark specification-open"
          d={placed.undeclaredPath}
          strokeWidth={placed.markPx}
        />
        {placed.questions.map((text) => (
          <FigureText key={text.y} text={text} hasHalo={false} />
        ))}
        {placed.rows.map((row) => (
          <g key={row.label.y}>
            <FigureLine className="fig-grid" line={row.line} />
            <FigureText text={row.label} hasHalo={false} />
            <path
              className={
                row.isReaders ? "specification-tick specification-tick-readers" : "specification-tick"
              }
              d={row.path}
              strokeWidth={placed.tickPx}
            />
          </g>
        ))}
        {readers !== null && readers.y !== null && (
          <circle className="specification-own" cx={readers.x} cy={readers.y} r="5" />
        )}
      </svg>
    </div>
  );
}
