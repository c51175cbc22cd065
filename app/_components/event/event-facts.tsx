import type { ReactNode } from "react";
import { RecordLink, RecordLinks } from "@/app/_components/records/record-link";
import { daysBetween } from "@/lib/dates/civil-day";
import { formatClock, formatDuration, zoneWords } from "@/lib/dates/clock-words";
import { describeVagueness, formatEdtf } from "@/lib/dates/format-edtf";
import type {
  AnnouncementDetail,
  ContactDetail,
  DateDetail,
  EventDetail,
  PlaceDetail,
} from "@/lib/records/event-detail";
import type { SupportedField } from "@/lib/records/vocabularies";
import { datedWords } from "./dated-words";
import type { Fact } from "./fact-row";

/** The facts in the row under the title, in the order in which one asks. What is not known is said so. */
export function eventFacts(event: EventDetail): Fact[] {
  return event.type === "contact" ? contactFacts(event) : announcementFacts(event);
}

function contactFacts(event: ContactDetail): Fact[] {
  return [
    {
      name: event.status === "held" ? "When" : "Planned for",
      value: formatEdtf(event.date.date),
      remarks: whenRemarks(event),
      sources: supporting(event, "held"),
    },
    {
      name: "Where",
      value:
        event.place !== null ? (
          <RecordLink kind="place" record={event.place} />
        ) : event.format === "inPerson" ? (
          "Not recorded"
        ) : (
          "At a distance"
        ),
      remarks: event.place?.country
        ? [<RecordLink key="country" kind="party" record={event.place.country} />]
        : [],
      sources: supporting(event, "place"),
    },
    {
      name: "How long",
      value: event.durationMinutes === null ? "Not recorded" : formatDuration(event.durationMinutes),
      remarks: printedRemarks(event.durationPrinted),
      sources: supporting(event, "duration"),
    },
    {
      name: "Made public",
      value: event.madePublic ? formatEdtf(event.madePublic.date) : "Not recorded",
      remarks: event.madePublic ? madePublicRemarks(event.madePublic, event.date) : [],
      sources: supporting(event, "madePublic"),
    },
  ];
}

function announcementFacts(event: AnnouncementDetail): Fact[] {
  const { announcedBy } = event;
  const announcer = announcedBy.person?.name ?? announcedBy.body ?? announcedBy.party.name;
  const { party, person } = announcedBy;
  const forWhom = [announcedBy.office?.title, announcedBy.person ? announcedBy.body : null];
  return [
    {
      name: "Announced",
      value: formatEdtf(event.date.date),
      remarks: whenRemarks(event),
      sources: supporting(event, "announced"),
    },
    {
      name: event.kind === "truce" || event.kind === "ceasefire" ? "In force" : "Said to have happened",
      value: event.saidToHaveHappened ? formatEdtf(event.saidToHaveHappened.date) : "Not recorded",
      remarks: event.saidToHaveHappened ? dateRemarks(event.saidToHaveHappened) : [],
      sources: supporting(event, "saidToHaveHappened"),
    },
    {
      name: event.places.length > 1 ? "Places" : "Where",
      value: event.places.length === 0 ? "Not recorded" : <RecordLinks kind="place" records={event.places} />,
      remarks: event.places.length === 1 && event.places[0] ? placeRemarks(event.places[0]) : [],
      sources: supporting(event, "place"),
    },
    {
      name: "Announced by",
      value:
        person !== null ? (
          <RecordLink kind="person" record={person} />
        ) : announcer === party.name ? (
          <RecordLink kind="party" record={party} />
        ) : (
          announcer
        ),
      remarks: [
        forWhom.filter((part) => part && part !== announcer).join(", "),
        announcer === party.name ? "" : <RecordLink key="party" kind="party" record={party} />,
      ].filter((remark) => remark !== ""),
      sources: supporting(event, "announcedBy"),
    },
  ];
}

function whenRemarks(event: EventDetail): ReactNode[] {
  const remarks: ReactNode[] = [];
  if (event.clock) remarks.push(formatClock(event.clock));
  else if (event.zone) remarks.push(`Days as counted in ${zoneWords(event.zone)}.`);
  return [...remarks, ...dateRemarks(event.date)];
}

function dateRemarks(date: DateDetail): ReactNode[] {
  return [describeVagueness(date.date), ...printedRemarks(date.printed)];
}

function madePublicRemarks(madePublic: DateDetail, held: DateDetail): ReactNode[] {
  const remarks = dateRemarks(madePublic);
  const isExact =
    madePublic.earliestDay === madePublic.latestStartDay && held.earliestDay === held.latestStartDay;
  if (!isExact) return remarks;
  const days = daysBetween(madePublic.earliestDay, held.earliestDay);
  const count = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  if (days === 0) return ["On the day itself.", ...remarks];
  return [`${count} ${days > 0 ? "before" : "after"} the day.`, ...remarks];
}

function placeRemarks(place: PlaceDetail): ReactNode[] {
  const remarks: ReactNode[] = [];
  if (place.country) remarks.push(<RecordLink key="country" kind="party" record={place.country} />);
  if (place.population) {
    const { count, asOf, asOfPrinted, source } = place.population;
    const inhabitants = count.toLocaleString("en-GB");
    remarks.push(
      `${inhabitants} inhabitants (${datedWords(asOf, asOfPrinted)}${source ? `; ${source}` : ""})`,
    );
  }
  return remarks;
}

function printedRemarks(printed: string | null): ReactNode[] {
  return printed === null ? [] : [`In the source: “${printed}”.`];
}

function supporting(event: EventDetail, field: SupportedField): number[] {
  return event.sources.filter((source) => source.supports.includes(field)).map((source) => source.number);
}
