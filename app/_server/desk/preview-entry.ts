import { announcementForm } from "@/app/_components/desk/announcement-form";
import { type ContactForm, contactForm } from "@/app/_components/desk/contact-form";
import type { PreviewPartner, PreviewResult } from "@/app/_components/desk/preview-result";
import { findSimilarAnnouncements } from "@/db/queries/desk/find-similar-announcements";
import { findSimilarContacts, type SimilarEvent } from "@/db/queries/desk/find-similar-contacts";
import { readOfficesOnDay } from "@/db/queries/records/read-offices-on-day";
import { findRule } from "@/db/queries/rules/find-rule";
import { listPairContacts } from "@/db/queries/series/list-pair-contacts";
import type { SeriesRow } from "@/db/queries/series/list-series";
import { listTimelineEvents } from "@/db/queries/timeline/list-timeline-events";
import type { Store } from "@/db/store";
import { capitalised } from "@/lib/capitalised";
import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { Direction } from "@/lib/coincidence/direction";
import { describeLag } from "@/lib/coincidence/lag-words";
import { windowWords } from "@/lib/coincidence/rule-words";
import type { CivilDay } from "@/lib/dates/civil-day";
import { isClockTime, isIanaZone } from "@/lib/dates/civil-day";
import { dayBounds } from "@/lib/dates/edtf-date";
import { formatEdtf } from "@/lib/dates/format-edtf";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import { type EntryFacts, meetsFilter } from "@/lib/records/entry-facts";
import { eventFilter } from "@/lib/records/event-filter";
import type { EventType } from "@/lib/records/vocabularies";
import { numberSeries, type SeriesContact } from "@/lib/sequence/number-series";
import { describeOrdinal } from "@/lib/sequence/ordinal-words";
import type { PrincipalPair } from "@/lib/sequence/principal-pair";
import { datedEventOf, isUncertainDate } from "@/lib/timeline/dated-event-of";
import type { EventDays, TimelineEvent } from "@/lib/timeline/timeline-event";
import { countRuleNear } from "../coincidence/count-rule-near";
import { readAnnouncementFacts, readContactFacts } from "../event/read-entry-facts";
import { candidateId, placeCandidate } from "../timeline/place-candidate";
import { previewMarks } from "./preview-marks";

const relationWords: Record<Direction, string> = {
  after: "that followed",
  before: "that came before",
  either: "before or after",
  sameDay: "on the day of",
  betweenPublicAndHeld: "announced before and held after",
};

/** A form as its fields stand, faults included; `eventId` is the record that it changes. */
export interface PreviewQuestion {
  type: EventType;
  entry: unknown;
  eventId: string | null;
}

/** What the preview needs of either form. */
interface Candidate {
  facts: EntryFacts;
  series: SeriesRow[];
  /** Numbers the entry where no stored series does. */
  pair: PrincipalPair | null;
  days: EventDays;
  dated: DatedEvent;
  similar: SimilarEvent[];
  /** Offices on the day by the person's id. */
  offices: Record<string, string>;
}

/** How an entry would stand under the lead rule if it were published as typed. Reads only. */
export async function previewEntry(
  store: Store,
  question: PreviewQuestion,
  dayOfData: CivilDay,
): Promise<PreviewResult> {
  const candidate = await readCandidate(store, question, dayOfData);
  if (candidate === null) return { status: "noDate" };
  const { days, facts } = candidate;
  const rule = await findRule(store, null);
  const { evaluation: before, isWhole } = await countRuleNear(store, rule, days, dayOfData);
  const { definition } = rule;
  const isWithinDays =
    (definition.from === null || days.latestStartDay >= definition.from) &&
    (definition.to === null || days.earliestDay <= definition.to);
  const usesOwnDates = definition.antecedentDate === "announced" && definition.consequentDate === "held";
  const placed = placeCandidate({
    evaluation: before,
    candidate: candidate.dated,
    isConsequent: usesOwnDates && isWithinDays && meetsFilter(facts, definition.consequent),
    isAntecedent: usesOwnDates && isWithinDays && meetsFilter(facts, definition.antecedent),
    replacesId: question.eventId,
  });
  const events = new Map([...before.antecedents, ...before.consequents].map((event) => [event.id, event]));
  const partners = (list: readonly { partnerId: string; lag: string; isCertain: boolean }[]) =>
    list.flatMap(({ partnerId, lag, isCertain }): PreviewPartner[] => {
      const event = events.get(partnerId);
      if (event === undefined) return [];
      return [{ slug: event.slug, title: event.title, date: formatEdtf(event.date), lag, isCertain }];
    });
  const words = rule.words;
  const { kBefore, nBefore, kAfter, nAfter } = placed.counts;
  const isChanged = isWhole && (kBefore !== kAfter || nBefore !== nAfter);
  return {
    status: "evaluated",
    rule: {
      name: rule.name,
      direction: definition.direction,
      windowDays: before.windowDays,
      window: windowWords(definition.direction, before.windowDays, words.antecedentOne),
    },
    days: { earliestDay: days.earliestDay, latestDay: days.latestDay },
    standing: facts.type === "announcement" ? facts.standing : null,
    side: placed.side,
    ordinals: await previewOrdinals(store, candidate, question.eventId, dayOfData),
    offices: candidate.offices,
    pairs: partners(placed.pairs.map((pair) => ({ ...pair, lag: describeLag(pair.lag, pair.seenFrom) }))),
    nearMisses: partners(
      placed.nearMisses.map((miss) => ({ ...miss, lag: describeLag(miss.lag, miss.seenFrom) })),
    ),
    change: isChanged
      ? `${capitalised(words.consequentMany)} ${relationWords[definition.direction]} ${words.antecedentPhrase}: from ${kBefore} of ${nBefore} to ${kAfter} of ${nAfter}`
      : null,
    marks: previewMarks([...events.values()], candidate.dated, placed, question.eventId),
    similar: candidate.similar.map(({ slug, title, date }) => ({ slug, title, date: formatEdtf(date) })),
  };
}

async function readCandidate(
  store: Store,
  { type, entry, eventId }: PreviewQuestion,
  dayOfData: CivilDay,
): Promise<Candidate | null> {
  const except = eventId === null ? {} : { exceptId: eventId };
  if (type === "contact") {
    const form = contactForm.parse(entry);
    const days = readDays(form.held, dayOfData);
    if (days === null) return null;
    const personIds = form.participations.flatMap((row) => row.personId ?? []);
    return {
      ...(await readContactFacts(store, form)),
      days,
      dated: datedCandidate(days, form, readDays(form.madePublic, dayOfData)),
      offices: await readOffices(store, form, days),
      similar: await findSimilarContacts(store, { personIds, ...spanOf(days), ...except }),
    };
  }
  const form = announcementForm.parse(entry);
  const days = readDays(form.announced, dayOfData);
  if (days === null) return null;
  const { kind, placeIds } = form;
  return {
    facts: await readAnnouncementFacts(store, form),
    series: [],
    pair: null,
    days,
    dated: datedCandidate(days, form, null),
    offices: {},
    similar:
      kind === null || placeIds.length === 0
        ? []
        : await findSimilarAnnouncements(store, { kind, placeIds, ...spanOf(days), ...except }),
  };
}

async function readOffices(
  store: Store,
  form: ContactForm,
  days: EventDays,
): Promise<Record<string, string>> {
  const people = form.participations.flatMap(({ personId, partyId }) =>
    personId === null || partyId === null ? [] : [{ personId, partyId }],
  );
  const held = await store.read(({ db }) => readOfficesOnDay(db, people, days));
  return Object.fromEntries([...held].map(([id, office]) => [id, `${office.title}, ${office.party.name}`]));
}

function spanOf({ earliestDay, latestDay }: EventDays) {
  return { earliestDay, latestDay };
}

function readDays(entry: string, dayOfData: CivilDay): EventDays | null {
  const read = readDateEntry(entry);
  return read.status === "read" ? { date: read.edtf, ...dayBounds(read.edtf, dayOfData) } : null;
}

function datedCandidate(
  days: EventDays,
  { clock, zone }: { clock: { at: string; zone: string }; zone: string },
  madePublic: EventDays | null,
): DatedEvent {
  const clockZone = clock.zone || zone;
  return {
    id: candidateId,
    start: { earliest: days.earliestDay, latest: days.latestStartDay },
    isUncertain: isUncertainDate(days.date),
    clock: isClockTime(clock.at) && isIanaZone(clockZone) ? { at: clock.at, zone: clockZone } : null,
    madePublic:
      madePublic === null ? null : { earliest: madePublic.earliestDay, latest: madePublic.latestStartDay },
  };
}

async function previewOrdinals(
  store: Store,
  { facts, series, pair, dated }: Candidate,
  eventId: string | null,
  dayOfData: CivilDay,
): Promise<{ series: string; words: string; inYear: string }[]> {
  if (facts.type !== "contact" || facts.status !== "held") return [];
  const { start, isUncertain, clock } = dated;
  const candidate: SeriesContact = { id: candidateId, status: "held", start, isUncertain, clock };
  const line = (name: string, stored: readonly SeriesContact[], among = "") => {
    const entries = numberSeries([...stored.filter((contact) => contact.id !== eventId), candidate]);
    const own = entries.find((entry) => entry.id === candidateId);
    if (own === undefined) return [];
    const { inYear, overall, gap } = describeOrdinal(own);
    const { n, low, high } = own.inYear;
    return [
      {
        series: name,
        inYear: low === high ? String(n) : `${low}–${high}`,
        words: `${[inYear, overall, gap].filter((part) => part !== null).join(", ")}${among}`,
      },
    ];
  };
  // A pair that nobody declared a series is numbered among what is recorded, which may be a selection.
  if (pair !== null)
    return line(pair.name, await listPairContacts(store, pair), ", among those recorded here");
  const lines: { series: string; words: string; inYear: string }[] = [];
  for (const row of series) {
    const filter = eventFilter.parse({ type: "contact", series: row.slug });
    const stored = await listTimelineEvents(store, filter, { dayOfData });
    lines.push(...line(row.name, stored.flatMap(seriesContact)));
  }
  return lines;
}

function seriesContact(event: TimelineEvent): SeriesContact[] {
  if (event.type !== "contact") return [];
  const { id, start, isUncertain, clock } = datedEventOf(event);
  return [{ id, status: event.status, start, isUncertain, clock }];
}
