import type { ReactNode } from "react";
import { type PlacedSocial, socialHeightPx, socialWidthPx } from "@/lib/timeline/place-social";

/** The preview of a link: name, headline, the figure in small, and the address. */
export function SocialDocument({
  placed,
  address,
  figure,
}: {
  placed: PlacedSocial;
  address: string;
  /** Null where there is nothing to draw, or no room to draw it legibly. */
  figure: { node: ReactNode; scale: number } | null;
}) {
  const { kicker, headline, facts, marginPx, nameY, ruleY, footY } = placed;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={socialWidthPx}
      height={socialHeightPx}
      viewBox={`0 0 ${socialWidthPx} ${socialHeightPx}`}
      aria-label={headline.lines.map(({ text }) => text).join(" ")}
    >
      <rect className="image-paper" x="0" y="0" width={socialWidthPx} height={socialHeightPx} />
      <text className="image-name" x={marginPx} y={nameY}>
        Backchannel
      </text>
      <line className="image-rule" x1={marginPx} y1={ruleY} x2={socialWidthPx - marginPx} y2={ruleY} />
      {kicker !== null && (
        <text className="image-kicker" x={kicker.x} y={kicker.y}>
          {kicker.text}
        </text>
      )}
      {headline.lines.map(({ text, x, y }) => (
        <text key={y} className={`image-social-${headline.sizePx}`} x={x} y={y}>
          {text}
        </text>
      ))}
      {facts !== null && (
        <text className="image-facts" x={facts.x} y={facts.y}>
          {facts.text}
        </text>
      )}
      {figure !== null && (
        <g transform={`translate(${placed.figure.x} ${placed.figure.y}) scale(${figure.scale})`}>
          {figure.node}
        </g>
      )}
      <text className="image-address" x={marginPx} y={footY}>
        {address}
      </text>
    </svg>
  );
}
