import Link from "next/link";
import { TableScroll } from "@/app/_components/table-scroll";
import { capitalised } from "@/lib/capitalised";
import type { Pair } from "@/lib/coincidence/find-pairs";
import { describeLag } from "@/lib/coincidence/lag-words";
import type { NearMiss } from "@/lib/coincidence/near-misses";
import { formatEdtf } from "@/lib/dates/format-edtf";
import type { RuleDefinition } from "@/lib/records/rule";
import type { StoredRule } from "@/lib/records/stored-rule";
import { standingLabels } from "@/lib/records/vocabularies";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";

const dateHeads: Record<RuleDefinition["consequentDate"] | RuleDefinition["antecedentDate"], string> = {
  held: "Held",
  madePublic: "Made public",
  announced: "Announced",
  saidToHaveHappened: "Said to have happened",
  // The day assessed is not at hand here; the day announced stands in the list, and the lag counts by the other.
  independentlyAssessed: "Announced",
};

/** Pairs, or near misses, one a row, with links to both events. */
export function PairsTable({
  rows,
  events,
  rule,
  label,
}: {
  rows: readonly (Pair | NearMiss)[];
  events: ReadonlyMap<string, TimelineEvent>;
  rule: StoredRule;
  label: string;
}) {
  const { words, definition } = rule;
  return (
    <TableScroll label={label}>
      <table className="pairs-table">
        <thead>
          <tr>
            <th scope="col">{capitalised(words.consequentOne)}</th>
            <th scope="col">{dateHeads[definition.consequentDate]}</th>
            <th scope="col">{capitalised(words.antecedentOne)}</th>
            <th scope="col">{dateHeads[definition.antecedentDate]}</th>
            <th scope="col">Verification</th>
            <th scope="col" className="numeric">
              Lag
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const consequent = events.get(row.consequentId);
            const antecedent = events.get(row.antecedentId);
            if (consequent === undefined || antecedent === undefined) return null;
            return (
              <tr key={`${row.consequentId} ${row.antecedentId}`}>
                <th scope="row">
                  <EventLink event={consequent} />
                </th>
                <td className="day-cell">{dateText(consequent, definition.consequentDate)}</td>
                <td>
                  <EventLink event={antecedent} />
                </td>
                <td className="day-cell">{dateText(antecedent, definition.antecedentDate)}</td>
                <td>{antecedent.type === "announcement" ? standingLabels[antecedent.standing] : ""}</td>
                <td className="numeric pair-lag">{lagText(row)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** The title of an event as a link to its page. */
export function EventLink({ event }: { event: { slug: string; title: string } }) {
  return (
    <Link href={`/events/${event.slug}`} prefetch={false}>
      {event.title}
    </Link>
  );
}

function dateText(event: TimelineEvent, date: keyof typeof dateHeads): string {
  if (date === "madePublic" && event.type === "contact" && event.madePublic !== null) {
    return formatEdtf(event.madePublic.date);
  }
  if (date === "saidToHaveHappened" && event.type === "announcement" && event.saidToHaveHappened !== null) {
    return formatEdtf(event.saidToHaveHappened.date);
  }
  return formatEdtf(event.date);
}

/** "1 day after"; what is only possible, and a day whose order nobody told, is said. */
function lagText({ lag, certainty, sameDayOrder }: Pair | NearMiss): string {
  const words = describeLag(lag, "consequent").replace(/^the same day$/, "same day");
  const unknown = sameDayOrder === "unknown" ? ", order unknown" : "";
  return `${words}${unknown}${certainty === "possible" ? ", possible" : ""}`;
}
