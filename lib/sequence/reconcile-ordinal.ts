import {
  type CivilDay,
  civilDayOf,
  civilDayParts,
  dayFromNumber,
  dayNumber,
  daysInMonth,
} from "../dates/civil-day";
import type { CountWay } from "./count-way";
import { compareHeldDays, type HeldDays, heldDaysOf, isSurelyBefore } from "./held-days";
import { type CountCandidate, isCounted, type OwnCount } from "./is-counted";

/** A way of counting that gives exactly the outside count; ids in the order of days. */
export interface CountExplanation {
  /** One or two departures from our own way. */
  ways: CountWay[];
  /** Contacts that it counts and we do not, and the other way round. */
  addedIds: string[];
  droppedIds: string[];
  /** False where unknown days or an unknown order leave the number open, so that this is one of several. */
  isSure: boolean;
}

/**
 * `agrees`: our ordinal of the year is the same. `orderUnknown`: it lies in the range that an unknown order or vague days
 * leave to ours. `explained`: at least one other way of counting gives it. `unexplained`: none that was tried does.
 * `notCounted`: our record gives the contact no ordinal.
 */
export interface Reconciliation {
  verdict: "agrees" | "orderUnknown" | "explained" | "unexplained" | "notCounted";
  /** Our ordinal in the calendar year, as a range; null where it has none. */
  own: { low: number; high: number; year: number } | null;
  explanations: CountExplanation[];
}

/** Most explanations that are listed. */
const mostExplanations = 6;

/**
 * Which contacts explain that somebody else gave contact `contactId` the number `count`, by trying stated ways of
 * counting, alone and two together. `candidates` holds every contact that one of them could count, the contact itself
 * among them; those after it play no part.
 */
export function reconcileOrdinal({
  contactId,
  count,
  own,
  candidates,
}: {
  contactId: string;
  count: number;
  own: OwnCount;
  candidates: readonly CountCandidate[];
}): Reconciliation {
  const placed = candidates.map((candidate) => ({ ...candidate, days: heldDaysOf(candidate) }));
  placed.sort((a, b) => compareHeldDays(a.days, b.days));
  const contact = placed.find((candidate) => candidate.id === contactId);
  if (contact === undefined || !isCounted(contact, [], contact, own)) {
    return { verdict: "notCounted", own: null, explanations: [] };
  }
  const before = placed.filter((candidate) => !isSurelyBefore(contact.days, candidate.days));
  const ours = tally([], contact, before, own);
  const range = { low: ours.low, high: ours.high, year: contact.days.firstYear };
  if (count >= ours.low && count <= ours.high) {
    return { verdict: ours.low === ours.high ? "agrees" : "orderUnknown", own: range, explanations: [] };
  }
  const explanations = explain(count, ours.ids, contact, before, own);
  return {
    verdict: explanations.length > 0 ? "explained" : "unexplained",
    own: range,
    explanations: explanations.slice(0, mostExplanations),
  };
}

type Placed = CountCandidate & { days: HeldDays };

interface Tally {
  low: number;
  high: number;
  /** What is counted up to the contact, itself included. */
  ids: string[];
}

function explain(
  count: number,
  ownIds: readonly string[],
  contact: Placed,
  before: readonly Placed[],
  own: OwnCount,
): CountExplanation[] {
  const found: CountExplanation[] = [];
  const seen = new Set<string>();
  const add = (ways: CountWay[], { low, high, ids }: Tally) => {
    const addedIds = without(ids, ownIds);
    const droppedIds = without(ownIds, ids);
    // A second departure that changes nothing more explains nothing more.
    const key = JSON.stringify([addedIds, droppedIds]);
    if (seen.has(key)) return;
    seen.add(key);
    found.push({ ways, addedIds, droppedIds, isSure: low === high });
  };
  const attempt = (ways: CountWay[]) => {
    if (!isCounted(contact, ways, contact, own)) return;
    const tallied = tally(ways, contact, before, own);
    if (count >= tallied.low && count <= tallied.high) add(ways, tallied);
  };
  const axes = waysOf(contact, own);
  for (const way of axes.flat()) attempt([way]);
  if (found.length === 0) {
    for (const [at, axis] of axes.entries()) {
      for (const other of axes.slice(at + 1)) {
        for (const way of axis) for (const second of other) attempt([way, second]);
      }
    }
  }
  const since = startThatGives(count, contact, before, own);
  if (since !== null) add([since.way], since.tally);
  return found;
}

/** The single departures, those that exclude each other in one list. */
function waysOf(contact: Placed, { personIds, format, isPairAlone }: OwnCount): CountWay[][] {
  const partyOf = (personId: string) =>
    contact.principals.find((principal) => principal.personId === personId)?.partyId ?? null;
  const [first, second] = personIds;
  const parties = [partyOf(first), partyOf(second)].filter((party) => party !== null);
  const formats: CountWay[] =
    format === null
      ? [
          { kind: "onlyFormat", format: "inPerson" },
          { kind: "onlyFormat", format: "phone" },
        ]
      : [{ kind: "withFormat", format: format === "phone" ? "inPerson" : "phone" }, { kind: "everyFormat" }];
  const people: CountWay[] = [
    { personId: first, withPersonId: second },
    { personId: second, withPersonId: first },
  ].flatMap(({ personId, withPersonId }) => {
    const partyId = partyOf(personId);
    return partyId === null ? [] : [{ kind: "anyPrincipal", partyId, withPersonId }];
  });
  if (isPairAlone) people.unshift({ kind: "withOthers" });
  return [
    formats,
    people,
    [
      ...parties.map((partyId): CountWay => ({ kind: "acknowledged", partyId })),
      { kind: "acknowledged", partyId: null },
    ],
    [{ kind: "notHeldToo" }],
    [{ kind: "overall" }, { kind: "twelveMonths" }],
  ];
}

/** The place of the contact among what these ways count; `before` holds what is not surely after it. */
function tally(ways: readonly CountWay[], contact: Placed, before: readonly Placed[], own: OwnCount): Tally {
  return tallyFrom(
    firstDayOf(ways, contact),
    contact,
    before.filter((candidate) => isCounted(candidate, ways, contact, own)),
  );
}

function tallyFrom(firstDay: number, contact: Placed, counted: readonly Placed[]): Tally {
  let sure = 1;
  let possible = 0;
  const ids: string[] = [];
  for (const other of counted) {
    if (other.id === contact.id) ids.push(other.id);
    if (other.id === contact.id || other.days.latest < firstDay) continue;
    ids.push(other.id);
    if (other.days.earliest >= firstDay && isSurelyBefore(other.days, contact.days)) sure += 1;
    else possible += 1;
  }
  return { low: sure, high: sure + possible, ids };
}

/** The day on which counting starts, as a day number. */
function firstDayOf(ways: readonly CountWay[], { days, start }: Placed): number {
  for (const way of ways) {
    if (way.kind === "overall") return -Infinity;
    if (way.kind === "twelveMonths") return dayNumber(yearBefore(start.earliest)) + 1;
  }
  return dayNumber(civilDayOf(days.firstYear, 1, 1));
}

function yearBefore(day: CivilDay): CivilDay {
  const { year, month, dayOfMonth } = civilDayParts(day);
  return civilDayOf(year - 1, month, Math.min(dayOfMonth, daysInMonth(year - 1, month)));
}

/**
 * The days on which counting must start to give the number, our own way otherwise. Nearly every smaller number can be
 * had like this, so it stands last; null where no such day exists or the order is not sure.
 */
function startThatGives(
  count: number,
  contact: Placed,
  before: readonly Placed[],
  own: OwnCount,
): { way: CountWay; tally: Tally } | null {
  const counted = before.filter((candidate) => isCounted(candidate, [], contact, own));
  const all = tallyFrom(-Infinity, contact, counted);
  if (all.low !== all.high || count >= all.low || count < 1) return null;
  const kept = counted.slice(-count);
  const first = kept[0];
  const left = counted.slice(0, -count);
  if (first === undefined) return null;
  const from = Math.max(...left.map((candidate) => candidate.days.latest)) + 1;
  const to = Math.min(...kept.map((candidate) => candidate.days.earliest));
  if (from > to) return null;
  return {
    way: { kind: "since", from: dayFromNumber(from), to: dayFromNumber(to) },
    tally: tallyFrom(from, contact, kept),
  };
}

function without(ids: readonly string[], others: readonly string[]): string[] {
  const left = new Set(others);
  return ids.filter((id) => !left.has(id));
}
