import "./figure.css";
import { standingLabels } from "@/lib/records/vocabularies";
import type { CountMark, PlacedCountBand } from "@/lib/timeline/place-count-band";
import { type FigureLinks, openingAttributes, pageLinks } from "./figure-links";
import { FigurePatterns, patternIds } from "./figure-patterns";
import { figureRole } from "./figure-role";
import { FlagBox } from "./flag-box";

interface CountBandProps {
  band: PlacedCountBand;
  /** Makes ids of patterns unique on the page. */
  idPrefix: string;
  label: string;
  links?: FigureLinks;
}

const countWords = { certain: "counts", possible: "may count, its dates are vague", no: "does not count" };

/** One mark an event, an amber bar under those that count: a rate that one can count. */
export function CountBand({ band, idPrefix, label, links = pageLinks }: CountBandProps) {
  const ids = patternIds(idPrefix);
  const plot = { x: 0, y: 0, width: band.widthPx, height: band.heightPx };
  return (
    <>
      <svg
        className="fig fig-band"
        width={band.widthPx}
        height={band.heightPx}
        viewBox={`0 0 ${band.widthPx} ${band.heightPx}`}
        role={figureRole}
        aria-label={label}
      >
        <FigurePatterns ids={ids} orientation="across" plot={plot} />
        {band.marks.map((mark) => (
          <BandMark
            key={mark.id}
            mark={mark}
            radiusPx={band.discRadiusPx}
            hatchId={ids.hatch}
            links={links}
          />
        ))}
      </svg>
      {band.left > 0 && <p className="fig-band-left">and {band.left} more</p>}
    </>
  );
}

interface BandMarkProps {
  mark: CountMark;
  radiusPx: number;
  hatchId: string;
  links: FigureLinks;
}

function BandMark({ mark, radiusPx, hatchId, links }: BandMarkProps) {
  const { x, y, standing } = mark;
  const words = standing === null ? mark.title : `${mark.title}. ${standingLabels[standing]}.`;
  const title = `${mark.when}: ${words.replace(/\.$/, "")}: ${countWords[mark.counts]}`;
  const half = standing === null ? radiusPx + 1 : 9;
  return (
    <a className="fig-mark" href={links.event(mark.slug)} {...openingAttributes(links.opens)}>
      <title>{title}</title>
      <rect className="fig-target" x={x - half - 4} y={y - 16} width={2 * half + 8} height="40" />
      {standing === null ? (
        <>
          <circle className="fig-disc" cx={x} cy={y} r={radiusPx} />
          <text className="fig-numeral fig-numeral-small" x={x} y={y} dy="0.36em" textAnchor="middle">
            {radiusPx > 10 ? mark.text : null}
          </text>
        </>
      ) : (
        <>
          <line className="fig-pole" x1={x - 9} y1={y - 8} x2={x - 9} y2={y + 10} />
          <FlagBox x={x - 9} y={y - 8} width={18} height={12} standing={standing} hatchId={hatchId} />
        </>
      )}
      {mark.counts === "no" ? (
        <line className="fig-band-none" x1={x - half} y1={y + 22} x2={x + half} y2={y + 22} />
      ) : (
        <rect
          className={mark.counts === "certain" ? "fig-ribbon" : "fig-ribbon fig-ribbon-possible"}
          x={x - half}
          y={y + 19}
          width={2 * half}
          height="6"
        />
      )}
      <rect className="fig-focus" x={x - half - 4} y={y - 17} width={2 * half + 8} height="44" rx="2" />
    </a>
  );
}
