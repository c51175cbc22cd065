import Link from "next/link";
import type { LagRange } from "@/lib/coincidence/direction";
import { describeLag } from "@/lib/coincidence/lag-words";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

/** A pair of an event of the record and its partner under the rule; `lag` is consequent minus antecedent. */
export interface PairRow {
  event: TimelineEvent;
  side: "consequent" | "antecedent";
  partner: TimelineEvent;
  lag: LagRange;
  certainty: "certain" | "possible";
  isOrderKnown: boolean;
}

/** The coincidences of a record's events, the latest first. */
export function RecordPairs({ pairs }: { pairs: readonly PairRow[] }) {
  return (
    <table className="record-table record-pairs">
      <caption className="visually-hidden">Coincidences under the rule</caption>
      <thead>
        <tr>
          <th scope="col">Date</th>
          <th scope="col">What</th>
          <th scope="col">Lag</th>
          <th scope="col">Beside what</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ event, side, partner, lag, certainty, isOrderKnown }) => (
          <tr key={`${event.id} ${partner.id}`}>
            <td className="day-cell">{formatEdtf(event.date)}</td>
            <th scope="row">
              <Link href={`/events/${event.slug}`} prefetch={false}>
                {event.title}
              </Link>
            </th>
            <td className="is-lag">
              {describeLag(lag, side)}
              {certainty === "possible" && <span className="note"> possible, the dates are vague</span>}
              {lag.minDays === 0 && lag.maxDays === 0 && !isOrderKnown && (
                <span className="note"> order unknown</span>
              )}
            </td>
            <td>
              <Link href={`/events/${partner.slug}`} prefetch={false}>
                {partner.title}
              </Link>
              , {formatEdtf(partner.date)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
