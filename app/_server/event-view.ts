import type { Partner } from "@/app/_components/event/coincidence-lists";
import type { Rung } from "@/app/_components/event/series-ladder";
import { findEvent } from "@/db/queries/find-event";
import { findRule } from "@/db/queries/find-rule";
import { listFilterOptions } from "@/db/queries/list-filter-options";
import { listSeriesNumbers, type SeriesNumber } from "@/db/queries/list-series-numbers";
import { listTimelineEvents } from "@/db/queries/list-timeline-events";
import type { LagRange } from "@/lib/coincidence/direction";
import { addDays } from "@/lib/dates/civil-day";
import type { EventDetail } from "@/lib/records/event-detail";
import { everyEvent } from "@/lib/records/event-filter";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import type { TimelineContact, TimelineEvent, TimelineTrack } from "@/lib/timeline/timeline-event";
import { readEvaluation } from "./read-evaluation";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** How far the small timeline of an event reaches to both sides, in days. */
const surroundingDays = 30;

/** All that the page of an event shows. */
export interface EventView {
  event: EventDetail;
  evaluation: RuleEvaluation;
  /** Whether the rule selects this event, and on which side of its pairs it stands. */
  side: "consequent" | "antecedent" | null;
  pairs: Partner[];
  nearMisses: Partner[];
  surroundings: { events: TimelineEvent[]; tracks: TimelineTrack[]; from: string; to: string };
  numbers: ReadonlyMap<string, SeriesNumber>;
  /** The contacts of the same series in the same year; empty where it is not numbered. */
  rungs: Rung[];
  number: SeriesNumber | null;
  neighbours: { previous: TimelineContact | null; next: TimelineContact | null };
}

/**
 * Reads an event by its public identifier, under the rule that the address names (null: the lead rule).
 * @throws NotFoundError where there is no such published event, or no such rule.
 */
export async function readEventView(
  slug: string,
  ruleSlug: string | null,
): Promise<{ status: "found"; view: EventView } | { status: "moved"; slug: string }> {
  const store = getStore();
  const today = dayOfData();
  const found = await findEvent(store, slug, { dayOfData: today });
  if (found.status === "moved") return found;
  const { event } = found;
  const from = addDays(event.date.earliestDay, -surroundingDays);
  const to = addDays(event.date.latestStartDay, surroundingDays);
  const evaluation = await readEvaluation(await findRule(store, ruleSlug), null);
  const numbers = await listSeriesNumbers(store);
  const number = numbers.get(event.id) ?? null;
  const inSeries = number === null ? [] : await readSeries(number, numbers);
  return {
    status: "found",
    view: {
      event,
      evaluation,
      ...relateToRule(event.id, evaluation),
      surroundings: {
        events: await listTimelineEvents(store, { ...everyEvent, from, to }, { dayOfData: today }),
        tracks: (await listFilterOptions(store)).tracks,
        from,
        to,
      },
      numbers,
      number,
      rungs: inSeries.filter((rung) => rung.entry.inYear.year === number?.entry.inYear.year),
      neighbours: {
        previous: inSeries.find((rung) => rung.contact.id === number?.entry.previousId)?.contact ?? null,
        next: inSeries.find((rung) => rung.contact.id === number?.entry.nextId)?.contact ?? null,
      },
    },
  };
}

/** The numbered contacts of a series, in order. */
async function readSeries(
  { series }: SeriesNumber,
  numbers: ReadonlyMap<string, SeriesNumber>,
): Promise<Rung[]> {
  const events = await listTimelineEvents(
    getStore(),
    { ...everyEvent, type: "contact" },
    { dayOfData: dayOfData() },
  );
  return events.flatMap((contact) => {
    const number = numbers.get(contact.id);
    if (contact.type !== "contact" || number?.series.key !== series.key) return [];
    return [{ contact, entry: number.entry }];
  });
}

function relateToRule(
  id: string,
  { antecedents, consequents, result }: RuleEvaluation,
): Pick<EventView, "side" | "pairs" | "nearMisses"> {
  const side = consequents.some((event) => event.id === id)
    ? "consequent"
    : antecedents.some((event) => event.id === id)
      ? "antecedent"
      : null;
  const byId = new Map([...antecedents, ...consequents].map((event) => [event.id, event]));
  const partnersOf = (
    relations: readonly {
      antecedentId: string;
      consequentId: string;
      lag: LagRange;
      certainty: "certain" | "possible";
      sameDayOrder: string | null;
    }[],
  ): Partner[] =>
    relations.flatMap((relation) => {
      const partnerId =
        relation.consequentId === id
          ? relation.antecedentId
          : relation.antecedentId === id
            ? relation.consequentId
            : null;
      const event = partnerId === null ? undefined : byId.get(partnerId);
      if (event === undefined) return [];
      const isOrderKnown = relation.sameDayOrder !== null && relation.sameDayOrder !== "unknown";
      return [{ event, lag: relation.lag, certainty: relation.certainty, isOrderKnown }];
    });
  return { side, pairs: partnersOf(result.pairs), nearMisses: partnersOf(result.nearMisses) };
}
