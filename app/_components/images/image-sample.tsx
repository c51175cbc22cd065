import { FlagBox } from "@/app/_components/figure/flag-box";
import { standings } from "@/lib/records/vocabularies";

/** A sample mark of the legend line, 26 px wide and 18 px high. */
export function ImageSample({
  sample,
  x,
  y,
  hatchId,
}: {
  sample: string;
  x: number;
  y: number;
  hatchId: string;
}) {
  const standing = standings.find((word) => word === sample);
  if (standing !== undefined) {
    return (
      <>
        <line className="fig-pole" x1={x + 4} y1={y + 1} x2={x + 4} y2={y + 18} />
        <FlagBox x={x + 4} y={y + 2} width={18} height={12} standing={standing} hatchId={hatchId} />
      </>
    );
  }
  const middle = { cx: x + 14, cy: y + 9 };
  switch (sample) {
    case "inPerson":
      return <circle className="fig-disc" {...middle} r="7" />;
    case "remote":
      return <circle className="fig-ring" {...middle} r="6" />;
    case "numbered":
      return (
        <>
          <circle className="fig-disc" {...middle} r="9" />
          <text
            className="fig-numeral fig-numeral-small"
            x={x + 14}
            y={y + 9}
            dy="0.36em"
            textAnchor="middle"
          >
            3
          </text>
        </>
      );
    case "ghost":
      return <circle className="fig-ghost" {...middle} r="6" />;
    case "contacts":
      return (
        <>
          <rect className="fig-pill" x={x + 1} y={y + 0.75} width="24" height="16.5" rx="8" />
          <text className="fig-pill-text" x={x + 13} y={y + 9} dy="0.36em" textAnchor="middle">
            2
          </text>
        </>
      );
    case "group":
      return (
        <>
          <rect className="fig-flag-group" x={x + 3} y={y} width="22" height="18" />
          <text className="fig-flag-text" x={x + 14} y={y + 9} dy="0.36em" textAnchor="middle">
            2
          </text>
        </>
      );
    case "groupContacts":
      return <rect className="image-group-contact" x={x + 1} y={y} width="24" height="18" rx="9" />;
    case "groupAnnouncements":
      return <rect className="image-group-announce" x={x + 1} y={y} width="24" height="18" />;
    case "groupConfirmed":
      return <GroupShare x={x} y={y} heightPx={6} />;
    case "groupPartly":
      return <GroupShare x={x} y={y} heightPx={3} />;
    case "certain":
      return <path className="fig-ribbon" d={`M${x + 14} ${y + 1}h6l-8 16h-6z`} />;
    case "possible":
      return <path className="fig-ribbon fig-ribbon-possible" d={`M${x + 14} ${y + 1}h6l-8 16h-6z`} />;
    case "window":
      return <rect className="fig-window" x={x} y={y} width="26" height="18" />;
    default:
      return null;
  }
}

/** A group of announcements with the strip at its foot. */
function GroupShare({ x, y, heightPx }: { x: number; y: number; heightPx: number }) {
  return (
    <>
      <rect className="image-group-announce" x={x + 1} y={y} width="24" height="18" />
      <rect className="image-group-fill" x={x + 1} y={y + 18 - heightPx} width="14" height={heightPx} />
    </>
  );
}
