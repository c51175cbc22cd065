import type { ReactNode } from "react";
import { FigurePatterns, patternIds } from "@/app/_components/figure/figure-patterns";
import { FigureText } from "@/app/_components/figure/figure-text";
import type { PlacedImage } from "@/lib/timeline/place-image";
import { ImageSample } from "./image-sample";

/** A figure as a picture that stands alone: headline, deck, figure, legend, and where it comes from. */
export function ImageDocument({
  placed,
  title,
  description,
  children,
}: {
  placed: PlacedImage;
  title: string;
  description: string;
  /** The figure. */
  children: ReactNode;
}) {
  const { widthPx, heightPx } = placed;
  const ids = patternIds("legend");
  const whole = { x: 0, y: 0, width: widthPx, height: heightPx };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      lang="en"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      <rect className="image-paper" {...whole} />
      {placed.lines.map(({ text, x, y, size }) => (
        <text key={`${y} ${text}`} className={`image-${size}`} x={x} y={y}>
          {text}
        </text>
      ))}
      <g transform={`translate(${placed.figure.x} ${placed.figure.y})`}>{children}</g>
      <g className="image-keys">
        <FigurePatterns ids={ids} orientation="across" plot={whole} />
        {placed.keys.map(({ sample, x, y, label }) => (
          <g key={label.text}>
            <ImageSample sample={sample} x={x} y={y} hatchId={ids.hatch} />
            <FigureText text={label} hasHalo={false} />
          </g>
        ))}
      </g>
    </svg>
  );
}
