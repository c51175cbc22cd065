import { capitalised } from "@/lib/capitalised";
import type { Pair } from "@/lib/coincidence/find-pairs";
import type { NearMiss } from "@/lib/coincidence/near-misses";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { EventLines } from "./event-lines";
import { PairsTable } from "./pairs-table";

/** Rows of a list before "Show all". */
export const listedAtFirst = 50;

/** The lists that an address can ask for in full, by the name of their place on the page. */
const fullLists = ["pairs", "near-misses", "without-1", "without-2", "not-testable", "undated"] as const;
export type FullList = (typeof fullLists)[number];

interface PartnerListsProps {
  evaluation: RuleEvaluation;
  /** Why not all pairs are listed; null where they are. */
  listNote: string | null;
  undated: readonly TimelineEvent[];
  isFull: (list: FullList) => boolean;
  fullHref: (list: FullList) => string;
}

/** Pairs, near misses and everything without a partner: absence is listed as fully as presence. */
export function PartnerLists({ evaluation, listNote, undated, isFull, fullHref }: PartnerListsProps) {
  const { result, rule, antecedents, consequents } = evaluation;
  const { words, definition } = rule;
  const byId = new Map([...antecedents, ...consequents].map((event) => [event.id, event]));
  const eventsOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const countOf = (list: FullList) => (isFull(list) ? Number.POSITIVE_INFINITY : listedAtFirst);
  const pairs = latestFirst(result.pairs);
  const misses = latestFirst(result.nearMisses);
  const areOwnDates = definition.antecedentDate === "announced" && definition.consequentDate === "held";
  const isSameType = areOwnDates && antecedents.length > 0 && consequents.length > 0;
  const possible = pairs.filter(({ certainty }) => certainty === "possible").length;
  return (
    <>
      <section className="section" id="pairs" aria-labelledby="pairs-heading">
        <div className="section-head">
          <h2 id="pairs-heading">Pairs</h2>
          <div className="section-links">
            {listNote === null && <span>{pairCount(pairs.length, possible)}</span>}
          </div>
        </div>
        {listNote !== null && <p className="note list-note">{listNote}</p>}
        {pairs.length === 0 ? (
          <p className="prose">
            {`No ${words.consequentOne} and no ${words.antecedentOne} make a pair under this rule. Widen the window, or see what nearly did below.`}
          </p>
        ) : (
          <PairsTable
            rows={pairs.slice(0, countOf("pairs"))}
            events={byId}
            rule={rule}
            label="Pairs under the rule"
          />
        )}
        <More count={pairs.length} shown={countOf("pairs")} href={`${fullHref("pairs")}#pairs`} />
      </section>
      <section className="section" id="near-misses" aria-labelledby="near-misses-heading">
        <div className="section-head">
          <h2 id="near-misses-heading">Near misses</h2>
          <div className="section-links">
            <span>outside the window, inside twice its length: {misses.length}</span>
          </div>
        </div>
        {misses.length === 0 ? (
          <p className="prose">None.</p>
        ) : (
          <PairsTable
            rows={misses.slice(0, countOf("near-misses"))}
            events={byId}
            rule={rule}
            label="Near misses of the rule"
          />
        )}
        <More
          count={misses.length}
          shown={countOf("near-misses")}
          href={`${fullHref("near-misses")}#near-misses`}
        />
      </section>
      <section className="section" aria-labelledby="without-heading">
        <div className="section-head">
          <h2 id="without-heading">With no partner</h2>
        </div>
        <div className="two-halves">
          <EventLines
            id="without-1"
            heading={`${capitalised(words.consequentMany)} with no ${words.antecedentOne}`}
            events={eventsOf(result.rates.consequentsWithoutPartner)}
            shown={countOf("without-1")}
            allHref={fullHref("without-1")}
            {...(isSameType ? { others: antecedents, seenFrom: "consequent" as const } : {})}
          />
          <EventLines
            id="without-2"
            heading={`${capitalised(words.antecedentMany)} with no ${words.consequentOne}`}
            events={eventsOf(result.rates.antecedentsWithoutPartner)}
            shown={countOf("without-2")}
            allHref={fullHref("without-2")}
            {...(isSameType ? { others: consequents, seenFrom: "antecedent" as const } : {})}
          />
          {result.notTestableIds.length > 0 && (
            <EventLines
              id="not-testable"
              heading="Not testable"
              note="The day on which it was made public is not recorded, so the rule cannot be asked of it."
              events={eventsOf(result.notTestableIds)}
              shown={countOf("not-testable")}
              allHref={fullHref("not-testable")}
            />
          )}
          {undated.length > 0 && (
            <EventLines
              id="undated"
              heading="Without the date asked for"
              note="The rule selects them, but the date that it counts by is not recorded. They are in no count."
              events={undated}
              shown={countOf("undated")}
              allHref={fullHref("undated")}
            />
          )}
        </div>
      </section>
    </>
  );
}

function More({ count, shown, href }: { count: number; shown: number; href: string }) {
  if (count <= shown) return null;
  return (
    <p className="list-more">
      <a href={href}>Show all {count}</a>
    </p>
  );
}

/** The latest consequent first; the pairs of one stay in their order, the nearest first. */
function latestFirst<Row extends Pair | NearMiss>(rows: readonly Row[]): Row[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0]?.consequentId === row.consequentId) last.push(row);
    else groups.push([row]);
  }
  return groups.reverse().flat();
}

function pairCount(count: number, possible: number): string {
  const words = count === 1 ? "1 pair" : `${count} pairs`;
  if (count === 0) return "0 pairs";
  return possible === 0 ? `${words}, all certain` : `${words}, ${possible} only possible`;
}
