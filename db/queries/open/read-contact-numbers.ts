import { civilDayParts } from "@/lib/dates/civil-day";
import type { ContactDocument } from "@/lib/exchange/open/contact-document";
import type { ContactDetail, VersionlessEvent } from "@/lib/records/event-detail";
import type { TimelineContact } from "@/lib/timeline/timeline-event";
import type { Reader } from "../../store";
import { groupBy } from "../timeline/group-by";
import { readYearNumbers } from "../timeline/read-window-numbers";

type Contact = VersionlessEvent<ContactDetail>;
type ContactNumber = NonNullable<ContactDocument["number"]>;

/**
 * The numbers of held contacts, by event id, as the page of each has them (find-own-count.ts): in the series that numbers one of
 * their tracks, else in their first series, else with their pair of principals. What is not numbered is missing.
 */
export async function readContactNumbers(
  db: Reader,
  contacts: readonly Contact[],
): Promise<Map<string, ContactNumber>> {
  const numbers = new Map<string, ContactNumber>();
  // A year at a time: how many contacts of a pair are too many to number must not depend on what stands beside them.
  const groups = groupBy(
    contacts.filter(({ status }) => status === "held"),
    ({ date, series }) => `${civilDayParts(date.earliestDay).year} ${series[0]?.slug ?? ""}`,
  );
  for (const group of groups.values()) {
    const found = await readYearNumbers(db, group.map(timelineContactOf), {
      numbering: group[0]?.series[0]?.slug ?? null,
      mostPairs: group.length,
    });
    const byId = new Map(group.map((contact) => [contact.id, contact]));
    for (const [id, { series, entry }] of found) {
      const { year, n, high, isSure, isYearSure } = entry.inYear;
      const named = byId.get(id)?.series.find(({ slug }) => slug === series.slug) ?? null;
      numbers.set(id, { series: named, year, n, high, isSure: isSure && isYearSure });
    }
  }
  return numbers;
}

function timelineContactOf(contact: Contact): TimelineContact {
  const { id, slug, title, date, clock, format, level, status, place, tracks, series, participants } =
    contact;
  const { printed: _printed, ...days } = date;
  return {
    type: "contact",
    id,
    slug,
    title,
    ...days,
    clock,
    format,
    level,
    status,
    place,
    // On a track without a series the pair of principals would not be numbered.
    tracks: series.length === 0 ? [] : tracks.map((track) => track.slug),
    series: series.map((one) => one.slug),
    principals: participants
      .filter((row) => row.role === "principal")
      .map((row) => row.person)
      .filter((person) => person !== null),
    parties: [...new Set(participants.map((row) => row.party.slug))],
    madePublic: contact.madePublic,
  };
}
