import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { capitalised } from "@/lib/capitalised";
import { describeLag } from "@/lib/coincidence/lag-words";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { standingLabels } from "@/lib/records/vocabularies";
import { alignedReachDays } from "@/lib/timeline/aligned-density";
import type { AlignedClaim, AlignedInput } from "@/lib/timeline/aligned-input";
import { amount, curveRuns, offsetWords } from "@/lib/timeline/aligned-words";
import { shortName } from "@/lib/timeline/event-words";
import { noClaimWords } from "@/lib/timeline/place-aligned-marks";

/** The aligned view as tables: each contact with what lies round it, and the curve day by day. */
export function AlignedTables({ input }: { input: AlignedInput }) {
  const { rule, rows, density } = input;
  const { words } = rule;
  const many = words.antecedentMany;
  return (
    <details className="aligned-details">
      <summary>The same as tables</summary>
      {rows.length > 0 && (
        <TableScroll label={`${capitalised(many)} around each ${words.consequentOne}`}>
          <table>
            <caption>
              {capitalised(many)} within {alignedReachDays} days of each {words.consequentOne}; those that
              count under the rule are said to
            </caption>
            <thead>
              <tr>
                <th scope="col">{capitalised(words.consequentOne)}</th>
                <th scope="col">Place</th>
                <th scope="col">{capitalised(many)}, and when they lie</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ contact, claims }) => (
                <tr key={contact.id}>
                  <th scope="row" className="day-cell">
                    <Link href={`/events/${contact.slug}`} prefetch={false}>
                      {formatEdtf(contact.date)}
                    </Link>
                  </th>
                  <td>{shortName(contact, true) ?? "not recorded"}</td>
                  <td>
                    {claims.length === 0 ? (
                      noClaimWords(words.antecedentOne, alignedReachDays)
                    ) : (
                      <ul className="aligned-claims">
                        {claims.map((claim) => (
                          <ClaimLine key={claim.event.id} claim={claim} />
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      )}
      <TableScroll label={`How many ${many} lie around day 0`}>
        <table className="aligned-curve-table">
          <caption>
            {capitalised(many)} in the {density.spanDays === 1 ? "day" : `${density.spanDays} days`} centred
            on each day
          </caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className="numeric">
                Observed
              </th>
              <th scope="col" className="numeric">
                95% of shuffles
              </th>
            </tr>
          </thead>
          <tbody>
            {curveRuns(input.density).map(({ first, last, observed, low, high }) => (
              <tr key={first}>
                <th scope="row">
                  {first === last ? offsetWords(first) : `${offsetWords(first)} to ${offsetWords(last)}`}
                </th>
                <td className="numeric">{amount(observed)}</td>
                <td className="numeric">
                  {low === null || high === null ? "not given" : `${amount(low)} to ${amount(high)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}

function ClaimLine({ claim: { event, low, high, pair } }: { claim: AlignedClaim }) {
  const counts = pair === "certain" ? ": counts" : pair === "possible" ? ": may count, dates are vague" : "";
  const standing = event.type === "announcement" ? `, ${standingLabels[event.standing].toLowerCase()}` : "";
  return (
    <li>
      <Link href={`/events/${event.slug}`} prefetch={false}>
        {event.title}
      </Link>
      {standing}, {describeLag({ minDays: -high, maxDays: -low }, "antecedent")}
      {pair !== null && <span className="aligned-pair">{counts}</span>}
    </li>
  );
}
