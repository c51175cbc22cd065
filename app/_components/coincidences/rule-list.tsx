import Link from "next/link";
import { formatDay } from "@/lib/dates/format-edtf";

/** A stored rule as the list shows it; `sealedDay` where it was registered before the events that it is scored on. */
export interface ShownRule {
  slug: string;
  name: string;
  isLead: boolean;
  sealedDay: string | null;
}

/** Rules that an editor has kept: the sealed ones apart from those made afterwards. */
export function RuleList({ rules, current }: { rules: readonly ShownRule[]; current: string }) {
  const sealed = rules.filter(({ sealedDay }) => sealedDay !== null);
  return (
    <div className="two-halves">
      <div>
        <h3>Sealed before the events</h3>
        <p className="note">
          Registered with their reason, then scored only on events dated after the day of sealing.
        </p>
        {sealed.length === 0 ? (
          <p className="rule-none">No rule has been sealed yet.</p>
        ) : (
          <RuleLines rules={sealed} current={current} />
        )}
      </div>
      <div>
        <h3>Made afterwards</h3>
        <p className="note">
          Made with the record at hand: a rule chosen after looking at the data will fit them better than the
          next year’s.
        </p>
        <RuleLines rules={rules.filter(({ sealedDay }) => sealedDay === null)} current={current} />
      </div>
    </div>
  );
}

function RuleLines({ rules, current }: { rules: readonly ShownRule[]; current: string }) {
  return (
    <ul className="rule-lines">
      {rules.map(({ slug, name, isLead, sealedDay }) => (
        <li key={slug}>
          <Link
            href={isLead ? "/coincidences" : `/coincidences?rule=${slug}`}
            prefetch={false}
            {...(slug === current ? { "aria-current": "true" as const } : {})}
          >
            {name}
          </Link>
          {isLead && <span className="note">lead rule</span>}
          {sealedDay !== null && <span className="note">sealed on {formatDay(sealedDay)}</span>}
        </li>
      ))}
    </ul>
  );
}
