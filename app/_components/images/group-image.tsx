import { FigureLine } from "@/app/_components/figure/figure-line";
import { type FigureLinks, pageLinks } from "@/app/_components/figure/figure-links";
import { figureRole } from "@/app/_components/figure/figure-role";
import { FigureText } from "@/app/_components/figure/figure-text";
import type { PlacedGroupImage } from "@/lib/timeline/place-group-image";

/** A period with many events as SVG: a counted mark for each lane and bin. */
export function GroupImage({
  placed,
  label,
  links = pageLinks,
}: {
  placed: PlacedGroupImage;
  label: string;
  links?: FigureLinks;
}) {
  const { channel } = placed;
  return (
    <svg
      className="fig"
      width={placed.widthPx}
      height={placed.heightPx}
      viewBox={`0 0 ${placed.widthPx} ${placed.heightPx}`}
      role={figureRole}
      aria-label={label}
    >
      {placed.lines.map(({ line, isStrong }) => (
        <FigureLine
          key={`${line.x1},${line.y1},${line.x2}`}
          className={isStrong ? "fig-grid fig-grid-strong" : "fig-grid"}
          line={line}
        />
      ))}
      {channel.map((line) => (
        <FigureLine key={line.y1} className="fig-rule" line={line} />
      ))}
      {placed.captions.map((text) => (
        <FigureText key={`${text.x},${text.y},${text.text}`} text={text} hasHalo={false} />
      ))}
      {placed.channelWords.map(({ text, x, y }) => (
        <text key={y} className="fig-text fig-quiet" x={x} y={y}>
          {text}
        </text>
      ))}
      {placed.marks.map(({ key, isContact, rect, title, fills, text, days }) => (
        <a key={key} href={links.days(days.from, days.to)} target="_blank" rel="noopener">
          <title>{title}</title>
          <rect
            className={isContact ? "image-group-contact" : "image-group-announce"}
            {...rect}
            rx={isContact ? Math.min(9, rect.width / 2) : 0}
          />
          {fills.map((fill) => (
            <rect key={`${fill.x},${fill.height}`} className="image-group-fill" {...fill} />
          ))}
          {text !== null && (
            <text
              className={isContact ? "image-group-text-contact" : "image-group-text"}
              x={text.x}
              y={text.y}
              textAnchor="middle"
            >
              {text.text}
            </text>
          )}
        </a>
      ))}
    </svg>
  );
}
