import type { PreviewPartner, PreviewResult } from "@/app/_components/desk/preview-result";
import { readOfficesOnDay } from "@/db/queries/records/read-offices-on-day";
import { findRule } from "@/db/queries/rules/find-rule";
import type { Store } from "@/db/store";
import { capitalised } from "@/lib/capitalised";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { describeLag } from "@/lib/coincidence/lag-words";
import { windowWords } from "@/lib/coincidence/rule-words";
import type { CivilDay } from "@/lib/dates/civil-day";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { meetsFilter } from "@/lib/records/entry-facts";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { Actor } from "@/lib/records/user";
import { supportedFieldLabels } from "@/lib/records/vocabularies";
import { countRuleNear } from "../coincidence/count-rule-near";
import { type PlacedCandidate, placeCandidate } from "../timeline/place-candidate";
import { findSimilarEntries } from "./find-similar-entries";
import { type Candidate, candidateByDate, type PreviewQuestion, readCandidate } from "./preview-candidate";
import { previewMarks } from "./preview-marks";
import { previewOrdinals } from "./preview-ordinals";

const relationWords: Record<Direction, string> = {
  after: "that followed",
  before: "that came before",
  either: "before or after",
  sameDay: "on the day of",
  betweenPublicAndHeld: "announced before and held after",
};

/** How an entry would stand under the lead rule if it were published as typed. Reads only. */
export async function previewEntry(
  store: Store,
  actor: Actor,
  question: PreviewQuestion,
  dayOfData: CivilDay,
): Promise<PreviewResult> {
  const candidate = await readCandidate(store, question, dayOfData);
  if (candidate === null) return { status: "noDate" };
  const { days, facts } = candidate;
  const rule = await findRule(store, null);
  const { definition, words } = rule;
  const asConsequent = sideOf(candidate, rule, "consequent");
  const asAntecedent = sideOf(candidate, rule, "antecedent");
  const counted = asConsequent.dated ?? asAntecedent.dated;
  const near = await countRuleNear(
    store,
    rule,
    spanOf(asConsequent.dated, asAntecedent.dated, days),
    dayOfData,
  );
  const placed = placeCandidate({
    evaluation: near.evaluation,
    series: near.series,
    asConsequent: asConsequent.dated,
    asAntecedent: asAntecedent.dated,
    replacesId: question.eventId,
  });
  const { evaluation } = near;
  const events = new Map(
    [...evaluation.antecedents, ...evaluation.consequents].map((event) => [event.id, event]),
  );
  const partners = (list: PlacedCandidate["pairs"]) =>
    list.flatMap(({ partnerId, lag, isCertain, seenFrom }): PreviewPartner[] => {
      const event = events.get(partnerId);
      if (event === undefined) return [];
      const { slug, title, date } = event;
      return [{ slug, title, date: formatEdtf(date), lag: describeLag(lag, seenFrom), isCertain }];
    });
  const lacking = [asConsequent, asAntecedent].flatMap(({ lacks }) => (lacks === null ? [] : [lacks]));
  return {
    status: "evaluated",
    rule: {
      name: rule.name,
      direction: definition.direction,
      windowDays: evaluation.windowDays,
      window: windowWords(definition.direction, evaluation.windowDays, words.antecedentOne),
      dates: `${supportedFieldLabels[definition.consequentDate]} against ${supportedFieldLabels[
        definition.antecedentDate
      ].toLowerCase()}`,
    },
    days:
      counted === null
        ? { earliestDay: days.earliestDay, latestDay: days.latestDay }
        : drawnDays(counted, days),
    standing: facts.type === "announcement" ? facts.standing : null,
    side: placed.side,
    lacks: placed.side === "none" ? (lacking[0] ?? null) : null,
    ordinals: await previewOrdinals(store, candidate, question.eventId, dayOfData),
    offices: await readOffices(store, candidate),
    pairs: partners(placed.pairs),
    nearMisses: partners(placed.nearMisses),
    change: near.isWhole ? changeWords(rule, placed.counts) : null,
    marks: previewMarks([...events.values()], counted ?? ownDays(candidate), {
      series: near.series,
      placed,
      replacesId: question.eventId,
    }),
    similar: await findSimilarEntries(store, actor, candidate, question),
  };
}

/** The entry as one side of the rule sees it; `lacks` names the date that it would need, in words. */
export function sideOf(
  candidate: Candidate,
  { definition, seal }: StoredRule,
  side: "antecedent" | "consequent",
): { dated: DatedEvent | null; lacks: string | null } {
  const filter = definition[side];
  if (!meetsFilter(candidate.facts, filter)) return { dated: null, lacks: null };
  const date = side === "antecedent" ? definition.antecedentDate : definition.consequentDate;
  const dated = candidateByDate(candidate, date);
  if (dated === null) return { dated: null, lacks: supportedFieldLabels[date] };
  const { earliest, latest } = dated.start;
  const isWithin = [filter, definition].every(
    ({ from, to }) => (from === null || latest >= from) && (to === null || earliest <= to),
  );
  // Of a sealed rule counts only what cannot have begun before the first day that its seal allows.
  const isScored = seal === null || earliest >= seal.scoredFrom;
  return { dated: isWithin && isScored ? dated : null, lacks: null };
}

/** The days round which the rule is counted: those by which it dates the entry, else the entry's own. */
export function spanOf(
  asConsequent: DatedEvent | null,
  asAntecedent: DatedEvent | null,
  own: Candidate["days"],
): { earliestDay: CivilDay; latestStartDay: CivilDay } {
  const starts = [asConsequent, asAntecedent].flatMap((dated) => (dated === null ? [] : [dated.start]));
  const [first = { earliest: own.earliestDay, latest: own.latestStartDay }, ...rest] = starts;
  return rest.reduce(
    (span, { earliest, latest }) => ({
      earliestDay: earliest < span.earliestDay ? earliest : span.earliestDay,
      latestStartDay: latest > span.latestStartDay ? latest : span.latestStartDay,
    }),
    { earliestDay: first.earliest, latestStartDay: first.latest },
  );
}

/** The days drawn for the entry: the whole span of its own date, where the rule goes by that. */
function drawnDays(
  { start }: DatedEvent,
  own: Candidate["days"],
): { earliestDay: CivilDay; latestDay: CivilDay } {
  const isOwn = start.earliest === own.earliestDay && start.latest === own.latestStartDay;
  return { earliestDay: start.earliest, latestDay: isOwn ? own.latestDay : start.latest };
}

function ownDays(candidate: Candidate): Pick<DatedEvent, "start"> {
  const { earliestDay, latestStartDay } = candidate.days;
  return { start: { earliest: earliestDay, latest: latestStartDay } };
}

/** "Contacts that followed a territorial claim: from 2 of 5 to 3 of 6"; null where nothing changes. */
function changeWords({ definition, words }: StoredRule, counts: PlacedCandidate["counts"]): string | null {
  const { kBefore, nBefore, kAfter, nAfter } = counts;
  if (kBefore === kAfter && nBefore === nAfter) return null;
  const relation = `${words.consequentMany} ${relationWords[definition.direction]} ${words.antecedentPhrase}`;
  return `${capitalised(relation)}: from ${kBefore} of ${nBefore} to ${kAfter} of ${nAfter}`;
}

/** Offices on the day by the person's id; who held none recorded is left out. */
async function readOffices(store: Store, candidate: Candidate): Promise<Record<string, string>> {
  const people =
    candidate.type === "contact"
      ? candidate.form.participations.map(({ personId, partyId }) => ({ personId, partyId }))
      : [candidate.form.announcedBy];
  const named = people.flatMap(({ personId, partyId }) =>
    personId === null ? [] : [{ personId, partyId: partyId ?? "" }],
  );
  const held = await store.read(({ db }) => readOfficesOnDay(db, named, candidate.days));
  return Object.fromEntries(
    [...held].map(([id, { title, party, isSure }]) => [
      id,
      `${title}, ${party.name}${isSure ? "" : " (not surely on that day)"}`,
    ]),
  );
}
