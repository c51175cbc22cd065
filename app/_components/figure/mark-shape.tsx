import type { PlacedMark } from "@/lib/timeline/placed-figure";
import type { PatternIds } from "./figure-patterns";
import { FlagBox } from "./flag-box";

interface MarkShapeProps {
  mark: PlacedMark;
  ids: PatternIds;
}

/** The drawing of a mark, without its link. */
export function MarkShape({ mark, ids }: MarkShapeProps) {
  const { x, y, widthPx, heightPx, text } = mark;
  const left = x - widthPx / 2;
  const top = y - heightPx / 2;
  const box = { x: left, y: top, width: widthPx, height: heightPx };
  switch (mark.kind) {
    case "disc":
      return <circle className="fig-disc" cx={x} cy={y} r="7" />;
    case "soft":
      return <circle className="fig-soft" cx={x} cy={y} r="7" />;
    case "ring":
      return <circle className="fig-ring" cx={x} cy={y} r="6" />;
    case "ghost":
      return <circle className="fig-ghost" cx={x} cy={y} r="6" />;
    case "fade":
      // Its shade is drawn under all marks.
      return null;
    case "bar":
      return <rect className="fig-disc" {...box} rx="7" />;
    case "openBar":
      return (
        <rect
          className="fig-ring"
          x={left + 1}
          y={top + 1}
          width={widthPx - 2}
          height={heightPx - 2}
          rx="6"
        />
      );
    case "pill":
      return (
        <>
          <rect className="fig-pill" {...box} rx={Math.min(widthPx, heightPx) / 2} />
          <MarkText x={x} y={y} className="fig-pill-text" text={text} />
        </>
      );
    case "numbered":
    case "numberedPill":
      return (
        <>
          <rect className="fig-numbered" {...box} rx={Math.min(widthPx, heightPx) / 2} />
          <MarkText
            x={x}
            y={y}
            className={heightPx > 22 ? "fig-numeral" : "fig-numeral fig-numeral-small"}
            text={text}
          />
        </>
      );
    case "flag":
      return <FlagBox {...box} standing={mark.standing ?? "claimed"} hatchId={ids.hatch} />;
    case "flagGroup":
      return (
        <>
          <rect className="fig-flag-group" {...box} />
          <MarkText x={x} y={y} className="fig-flag-text" text={text} />
        </>
      );
    case "truce":
      return <rect className="fig-truce" {...box} />;
  }
}

function MarkText({
  x,
  y,
  className,
  text,
}: {
  x: number;
  y: number;
  className: string;
  text: string | null;
}) {
  return (
    <text className={className} x={x} y={y} dy="0.36em" textAnchor="middle">
      {text}
    </text>
  );
}
