import { type AnnouncementForm, announcementForm } from "@/app/_components/desk/announcement-form";
import { type ContactForm, contactForm } from "@/app/_components/desk/contact-form";
import type { SeriesRow } from "@/db/queries/series/list-series";
import type { Store } from "@/db/store";
import type { DatedEvent, DayRange } from "@/lib/coincidence/dated-event";
import { type CivilDay, isClockTime, isIanaZone } from "@/lib/dates/civil-day";
import { dayBounds } from "@/lib/dates/edtf-date";
import { readDateEntry } from "@/lib/dates/read-date-entry";
import type { EntryFacts } from "@/lib/records/entry-facts";
import type { RuleDefinition } from "@/lib/records/rule";
import type { EventType } from "@/lib/records/vocabularies";
import type { PrincipalPair } from "@/lib/sequence/principal-pair";
import { isUncertainDate } from "@/lib/timeline/dated-event-of";
import type { EventDays } from "@/lib/timeline/timeline-event";
import { readAnnouncementFacts, readContactFacts } from "../event/read-entry-facts";
import { candidateId } from "../timeline/place-candidate";

/** A form as its fields stand, faults included. */
export interface PreviewQuestion {
  type: EventType;
  entry: unknown;
  /** The published record that it changes, and the draft in which it is kept; null where there is none. */
  eventId: string | null;
  draftId: string | null;
}

/** A date that a rule can go by. */
export type RuleDate = RuleDefinition["antecedentDate"] | RuleDefinition["consequentDate"];

/** What the preview needs of either form. */
export type Candidate = {
  facts: EntryFacts;
  series: SeriesRow[];
  /** Numbers the entry where no stored series does. */
  pair: PrincipalPair | null;
  /** The days of its own date: held or announced. */
  days: EventDays;
  /** Every date that is written and can be read. */
  dates: Partial<Record<RuleDate, EventDays>>;
  clock: DatedEvent["clock"];
} & ({ type: "contact"; form: ContactForm } | { type: "announcement"; form: AnnouncementForm });

/** What is typed, as far as it can be read; null while its own date cannot. */
export async function readCandidate(
  store: Store,
  { type, entry }: Pick<PreviewQuestion, "type" | "entry">,
  dayOfData: CivilDay,
): Promise<Candidate | null> {
  if (type === "contact") {
    const form = contactForm.parse(entry);
    const days = readDays(form.held, dayOfData);
    if (days === null) return null;
    const dates = writtenDates({ held: days, madePublic: readDays(form.madePublic, dayOfData) });
    return { type, form, ...(await readContactFacts(store, form)), days, dates, clock: clockOf(form) };
  }
  const form = announcementForm.parse(entry);
  const days = readDays(form.announced, dayOfData);
  if (days === null) return null;
  const dates = writtenDates({
    announced: days,
    saidToHaveHappened: readDays(form.saidToHaveHappened, dayOfData),
    independentlyAssessed: readDays(form.independentlyAssessed, dayOfData),
  });
  const facts = await readAnnouncementFacts(store, form);
  return { type, form, facts, series: [], pair: null, days, dates, clock: clockOf(form) };
}

/** The candidate as a coincidence finder sees it by one of its dates; null where that is not written. */
export function candidateByDate(candidate: Candidate, date: RuleDate): DatedEvent | null {
  const days = candidate.dates[date];
  if (days === undefined) return null;
  const { madePublic } = candidate.dates;
  return {
    id: candidateId,
    start: startOf(days),
    isUncertain: isUncertainDate(days.date),
    // A time of day belongs to the entry's own date.
    clock: days === candidate.days ? candidate.clock : null,
    madePublic: madePublic === undefined ? null : startOf(madePublic),
  };
}

function readDays(entry: string, dayOfData: CivilDay): EventDays | null {
  const read = readDateEntry(entry);
  return read.status === "read" ? { date: read.edtf, ...dayBounds(read.edtf, dayOfData) } : null;
}

function writtenDates(
  all: Partial<Record<RuleDate, EventDays | null>>,
): Partial<Record<RuleDate, EventDays>> {
  const written: Partial<Record<RuleDate, EventDays>> = {};
  const names: RuleDate[] = [
    "held",
    "madePublic",
    "announced",
    "saidToHaveHappened",
    "independentlyAssessed",
  ];
  for (const name of names) {
    const days = all[name];
    if (days) written[name] = days;
  }
  return written;
}

function startOf({ earliestDay, latestStartDay }: EventDays): DayRange {
  return { earliest: earliestDay, latest: latestStartDay };
}

function clockOf({
  clock,
  zone,
}: {
  clock: { at: string; zone: string };
  zone: string;
}): DatedEvent["clock"] {
  const clockZone = clock.zone || zone;
  return isClockTime(clock.at) && isIanaZone(clockZone) ? { at: clock.at, zone: clockZone } : null;
}
