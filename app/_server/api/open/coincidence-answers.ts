import { findNamedEvent } from "@/db/queries/api/find-named-event";
import { type EventReference, readEventReferences } from "@/db/queries/open/read-event-references";
import { type ConsequentPairs, isWalked, walkCoincidences } from "@/db/queries/open/walk-coincidences";
import { countUpTo } from "@/db/queries/rules/read-rule-series";
import type { Pair } from "@/lib/coincidence/find-pairs";
import { firstCivilDay } from "@/lib/dates/civil-day";
import { NotFoundError } from "@/lib/errors";
import type { CoincidenceDocument } from "@/lib/exchange/open/coincidence-document";
import { openCollections, ruleParameters } from "@/lib/exchange/open/collections";
import { type CoincidenceKey, coincidenceKey, takePairs } from "@/lib/exchange/open/take-pairs";
import { everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import { readCountedRule } from "../../coincidence/read-counted-rule";
import { findByLaterName } from "../../past/find-by-later-name";
import { getStore } from "../../store";
import { dayOfData } from "../../today";
import { answerList } from "./answer-list";
import { answerRecord } from "./answer-record";
import { readRuleQuery } from "./asked-rule";
import { OpenQuestionError } from "./open-problem";

/** Up to so many published events the rule is taken as counted over all of them, which pages need too. */
const mostWhole = 2_000;

/** Consequents that are looked at for one page. */
const mostLooked = 400;

/** Answers with a page of the coincidences under a rule. */
export function answerCoincidenceList(request: Request): Promise<Response> {
  const { fields } = openCollections.coincidences;
  return answerList<CoincidenceKey>(request, {
    list: "coincidences",
    parameters: ruleParameters,
    fields,
    key: coincidenceKey,
    read: (query) => {
      const readRule = readRuleQuery(query);
      return async ({ after, limit, site }) => {
        const { rule, summary } = await readRule();
        const { pairs, next } = await takePairs(await walkRule(rule, after), { after, limit, mostLooked });
        return { items: await documentsOf(pairs, site), next, about: { rule: summary } };
      };
    },
  });
}

/** Answers with one coincidence: the public identifiers, or ids, of antecedent and consequent, joined by ~. */
export function answerOneCoincidence(request: Request, name: string): Promise<Response> {
  return answerRecord(request, {
    parameters: ruleParameters,
    fields: openCollections.coincidences.fields,
    missing: "The rule relates no such two events.",
    read: async (query) => {
      const readRule = readRuleQuery(query);
      if (query.reader.faults.length > 0) return null;
      const { rule } = await readRule();
      const [antecedent = "", consequent = "", ...further] = name.split("~");
      if (further.length > 0) return null;
      const [antecedentId, consequentId] = [await findId(antecedent), await findId(consequent)];
      if (antecedentId === null || consequentId === null) return null;
      const pair = await findPair(rule, antecedentId, consequentId);
      const [document] = pair === null ? [] : await documentsOf([pair], query.site);
      if (document === undefined) return null;
      const location = `/api/v1/coincidences/${encodeURIComponent(document.id)}`;
      return { document, ...(document.id === name ? {} : { location }) };
    },
  });
}

type Walk = AsyncIterable<ConsequentPairs> | Iterable<ConsequentPairs>;

/** The consequents of a rule with their pairs, the latest first, from the one of `after` on. */
async function walkRule(rule: StoredRule, after: CoincidenceKey | null): Promise<Walk> {
  if (await isWalkedByDay(rule)) {
    return walkCoincidences(getStore(), { rule, after, dayOfData: dayOfData() });
  }
  const { evaluation } = await readCountedRule(rule, rule.definition.windowDays);
  if (!evaluation.isListed) {
    throw new OpenQuestionError(
      "too-many-events",
      "The rule selects too many events by these dates to list its coincidences. Its page has the counts.",
    );
  }
  const pairsOf = new Map<string, Pair[]>();
  for (const pair of evaluation.result.pairs) {
    pairsOf.set(pair.consequentId, [...(pairsOf.get(pair.consequentId) ?? []), pair]);
  }
  return evaluation.consequents
    .map((event) => ({ id: event.id, day: event.earliestDay, pairs: pairsOf.get(event.id) ?? [] }))
    .filter((place) => after === null || comparePlaces(place, after) <= 0)
    .sort((left, right) => comparePlaces(right, left));
}

async function isWalkedByDay(rule: StoredRule): Promise<boolean> {
  return isWalked(rule) && (await countUpTo(getStore(), everyEvent, mostWhole + 1)) > mostWhole;
}

type Place = Pick<CoincidenceKey, "day" | "id">;

function comparePlaces(left: Place, right: Place): number {
  if (left.day !== right.day) return left.day < right.day ? -1 : 1;
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1;
}

async function findPair(rule: StoredRule, antecedentId: string, consequentId: string): Promise<Pair | null> {
  // Where all are counted, a consequent stands by the date that the rule takes, which need not be the day held.
  const place = (await isWalkedByDay(rule)) ? await findPlace(consequentId) : null;
  for await (const one of await walkRule(rule, place === null ? null : { ...place, passed: 0 })) {
    if (one.id === consequentId) {
      return one.pairs.find((pair) => pair.antecedentId === antecedentId) ?? null;
    }
    if (place !== null) return null;
  }
  return null;
}

async function findPlace(id: string): Promise<Place | null> {
  const [event] = (await getStore().read(({ db }) => readEventReferences(db, [id], ""))).values();
  // What has no known beginning stands on the first day of all.
  return event === undefined ? null : { day: event.date.earliest ?? firstCivilDay, id };
}

function findId(name: string): Promise<string | null> {
  return findByLaterName("event", name, async (known) => {
    try {
      return (await findNamedEvent(getStore(), known)).id;
    } catch (error) {
      if (error instanceof NotFoundError) return null;
      throw error;
    }
  });
}

async function documentsOf(pairs: readonly Pair[], site: string): Promise<CoincidenceDocument[]> {
  const ids = pairs.flatMap(({ antecedentId, consequentId }) => [antecedentId, consequentId]);
  const events = await getStore().read(({ db }) => readEventReferences(db, ids, site));
  return pairs.flatMap((pair) => {
    const [antecedent, consequent] = [events.get(pair.antecedentId), events.get(pair.consequentId)];
    return antecedent === undefined || consequent === undefined
      ? []
      : [documentOf(pair, antecedent, consequent)];
  });
}

function documentOf(
  { lag, certainty, sameDayOrder }: Pair,
  antecedent: EventReference,
  consequent: EventReference,
): CoincidenceDocument {
  return {
    id: `${antecedent.slug}~${consequent.slug}`,
    antecedent,
    consequent,
    lagDays: { least: lag.minDays, most: lag.maxDays },
    certainty,
    sameDayOrder,
  };
}
