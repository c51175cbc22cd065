import "./figure.css";
import type { ReactNode } from "react";
import type { Standing } from "@/lib/records/vocabularies";
import { standingLabels, standings } from "@/lib/records/vocabularies";
import { FigurePatterns, patternIds } from "./figure-patterns";
import { FlagBox } from "./flag-box";

interface LegendProps {
  /** Makes ids of patterns unique on the page. */
  idPrefix: string;
  /** The noun for one contact of the rule: "the window before a meeting". */
  consequentOne: string;
  /** Whether the figure shows groups of many events. */
  isGrouped?: boolean;
  /** Whether the last days are hatched as not yet complete. */
  isIncomplete?: boolean;
}

/** Three lines, in the words of the filters: contacts, claims, coincidences; a fourth where the last days are not complete. */
export function Legend({ idPrefix, consequentOne, isGrouped = false, isIncomplete = false }: LegendProps) {
  const ids = patternIds(idPrefix);
  return (
    <dl className="fig-legend">
      <div className="fig-legend-row">
        <dt className="fig-legend-contact">Contacts</dt>
        <Key words="in person" width={16}>
          <circle className="fig-disc" cx="8" cy="9" r="7" />
        </Key>
        <Key words="phone, video or written" width={16}>
          <circle className="fig-ring" cx="8" cy="9" r="6" />
        </Key>
        <Key words="n-th this year" width={18}>
          <circle className="fig-disc" cx="9" cy="9" r="9" />
          <text className="fig-numeral fig-numeral-small" x="9" y="9" dy="0.36em" textAnchor="middle">
            3
          </text>
        </Key>
        <Key words="lasting days" width={26}>
          <rect className="fig-disc" x="0" y="2" width="26" height="14" rx="7" />
        </Key>
        <Key words="several, close together" width={26}>
          <rect className="fig-pill" x="1" y="0.75" width="24" height="16.5" rx="8" />
          <text className="fig-pill-text" x="13" y="9" dy="0.36em" textAnchor="middle">
            2
          </text>
        </Key>
        {isGrouped && (
          <Key words="of many: here about 1,200" width={36}>
            <rect className="fig-pill" x="1" y="0.75" width="34" height="16.5" rx="8" />
            <text className="fig-pill-text" x="18" y="9" dy="0.36em" textAnchor="middle">
              1.2k
            </text>
          </Key>
        )}
        <Key words="not held; shade: days it can mean" width={34}>
          <FigurePatterns ids={ids} orientation="across" plot={{ x: 0, y: 0, width: 34, height: 18 }} />
          <rect x="0" y="2" width="34" height="14" fill={`url(#${ids.shade})`} />
          <circle className="fig-ghost" cx="17" cy="9" r="6" />
        </Key>
      </div>
      <div className="fig-legend-row">
        <dt className="fig-legend-announce">Claims</dt>
        {standings.map((standing) => (
          <FlagKey key={standing} standing={standing} hatchId={ids.hatch} />
        ))}
        <Key words="several, close together" width={22}>
          <line className="fig-pole" x1="1" y1="0" x2="1" y2="17" />
          <rect className="fig-flag-group" x="1" y="0.75" width="20" height="16" />
          <text className="fig-flag-text" x="11" y="9" dy="0.36em" textAnchor="middle">
            2
          </text>
        </Key>
        {isGrouped && (
          <Key words="of many, how far they are verified, as shares" width={48}>
            <rect className="fig-flag-group" x="1" y="0.75" width="46" height="16.5" />
            <rect className="fig-flag-fill" x="1" y="12" width="15" height="5" />
            <rect className="fig-flag-fill" x="16" y="14.5" width="10" height="2.5" />
            <rect x="26" y="12" width="14" height="5" fill={`url(#${ids.hatch})`} />
          </Key>
        )}
      </div>
      <div className="fig-legend-row">
        <dt className="fig-legend-coincidence">Coincidences</dt>
        <Key words="certain" width={18}>
          <polygon className="fig-ribbon" points="10,1 16,1 8,17 2,17" />
        </Key>
        <Key words="possible, dates are vague" width={18}>
          <polygon className="fig-ribbon fig-ribbon-possible" points="10,1 16,1 8,17 2,17" />
        </Key>
        <Key words={`the window of each ${consequentOne}`} width={24}>
          <rect className="fig-window" x="0" y="0" width="24" height="18" />
        </Key>
      </div>
      {isIncomplete && (
        <div className="fig-legend-row">
          <dt>Recent days</dt>
          <Key words="reports still coming in" width={24}>
            <rect x="0" y="0" width="24" height="18" fill={`url(#${ids.incomplete})`} />
          </Key>
        </div>
      )}
    </dl>
  );
}

function FlagKey({ standing, hatchId }: { standing: Standing; hatchId: string }) {
  return (
    <Key words={standingLabels[standing].toLowerCase()} width={20}>
      <line className="fig-pole" x1="1" y1="1" x2="1" y2="18" />
      <FlagBox x={1} y={2} width={18} height={12} standing={standing} hatchId={hatchId} />
    </Key>
  );
}

/** A drawing with its words; the words alone are read out. */
function Key({ words, width, children }: { words: string; width: number; children: ReactNode }) {
  return (
    <dd className="fig-legend-key">
      <svg
        className="fig"
        width={width}
        height="18"
        viewBox={`0 0 ${width} 18`}
        aria-hidden="true"
        focusable="false"
      >
        {children}
      </svg>
      {words}
    </dd>
  );
}
