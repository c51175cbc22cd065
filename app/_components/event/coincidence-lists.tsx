import Link from "next/link";
import type { LagRange } from "@/lib/coincidence/direction";
import { describeLag } from "@/lib/coincidence/lag-words";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { standingLabels } from "@/lib/records/vocabularies";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

/** One partner of the event whose page this is; `lag` is consequent minus antecedent. */
export interface Partner {
  event: TimelineEvent;
  lag: LagRange;
  certainty: "certain" | "possible";
  isOrderKnown: boolean;
}

/** Coincidences and near misses under the rule, side by side. */
export function CoincidenceLists({
  pairs,
  pairCount,
  nearMisses,
  nearMissCount,
  seenFrom,
  windowWords,
}: {
  /** The nearest ones, and how many there are. */
  pairs: readonly Partner[];
  pairCount: number;
  nearMisses: readonly Partner[];
  nearMissCount: number;
  seenFrom: "consequent" | "antecedent";
  windowWords: string;
}) {
  return (
    <div className="two-columns coincidence-lists">
      <div>
        <h3 className="coincidence-heading">Coincidences, {windowWords}</h3>
        <PartnerList partners={pairs} count={pairCount} seenFrom={seenFrom} empty="None is recorded." />
      </div>
      <div>
        <h3>Near misses, outside the window</h3>
        <PartnerList
          partners={nearMisses}
          count={nearMissCount}
          seenFrom={seenFrom}
          empty="None inside twice the window."
        />
      </div>
    </div>
  );
}

function PartnerList({
  partners,
  count,
  seenFrom,
  empty,
}: {
  partners: readonly Partner[];
  count: number;
  seenFrom: "consequent" | "antecedent";
  empty: string;
}) {
  if (partners.length === 0) return <p className="note">{empty}</p>;
  const rest = count - partners.length;
  return (
    <ul className="partners">
      {partners.map(({ event, lag, certainty, isOrderKnown }) => (
        <li key={event.id}>
          <span className="partner-lag">
            {describeLag(lag, seenFrom)}
            {certainty === "possible" && <span className="note"> possible, the dates are vague</span>}
            {lag.minDays === 0 && lag.maxDays === 0 && !isOrderKnown && (
              <span className="note"> order unknown</span>
            )}
          </span>
          <span>
            <Link href={`/events/${event.slug}`} prefetch={false}>
              {event.title}
            </Link>
            , {formatEdtf(event.date)}
            {event.type === "announcement" && `. ${standingLabels[event.standing]}.`}
          </span>
        </li>
      ))}
      {rest > 0 && (
        <li>
          <span className="note">And {rest.toLocaleString("en-GB")} more</span>
        </li>
      )}
    </ul>
  );
}
