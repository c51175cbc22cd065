import type {
  AnnouncementDetail,
  ContactDetail,
  OfficeOnDay,
  PlaceDetail,
  SourceDetail,
  VersionlessEvent,
} from "../../records/event-detail";
import type { AnnouncementDocument } from "./announcement-document";
import type { CitedSource } from "./cited-source";
import type { ContactDocument } from "./contact-document";
import type { EventDocument } from "./event-document";
import { openDateOf, optionalOpenDateOf } from "./open-date";
import { instantOf, referenceOf } from "./open-fields";
import { eventPage, sourcePage } from "./page-address";

/** An event with what its document says beside what is recorded of it. */
export interface OpenEvent<Detail = VersionlessEvent> {
  detail: Detail;
  state: EventDocument["state"];
  retraction: EventDocument["retraction"];
  /** The version of the data that came with this version of the event. */
  dataVersion: number;
  /** Null where it is no contact or not numbered. */
  number: ContactDocument["number"];
}

/** The public document of an event; `site` is the origin of this instance. */
export function eventDocumentOf(event: OpenEvent, site: string): EventDocument {
  const { detail, ...rest } = event;
  return detail.type === "contact"
    ? contactDocumentOf({ ...rest, detail }, site)
    : announcementDocumentOf({ ...rest, detail }, site);
}

function contactDocumentOf(event: OpenEvent<VersionlessEvent<ContactDetail>>, site: string): ContactDocument {
  const { detail } = event;
  return {
    type: "contact",
    ...headOf(detail, site),
    held: openDateOf(detail.date.date, detail.date.printed),
    ...timesOf(detail),
    madePublic: dateDetailOf(detail.madePublic),
    format: detail.format,
    level: detail.level,
    status: detail.status,
    place: detail.place === null ? null : placeOf(detail.place),
    durationMinutes: detail.durationMinutes,
    durationPrinted: detail.durationPrinted,
    participants: detail.participants.map((row) => ({
      person: optionalReferenceOf(row.person),
      groupName: row.groupName,
      party: referenceOf(row.party),
      role: row.role,
      office: officeOf(row.office),
      printed: row.printed,
    })),
    tracks: detail.tracks.map(referenceOf),
    series: detail.series.map(referenceOf),
    number: event.number,
    topics: detail.topics.map((row) => ({
      topic: referenceOf(row.topic),
      basis: row.basis,
      party: optionalReferenceOf(row.party),
    })),
    notifications: detail.notifications.map((row) => ({
      party: referenceOf(row.party),
      standing: row.standing,
      note: row.note,
      source: row.sourceNumber,
    })),
    acknowledgements: detail.acknowledgements.map((row) => ({
      party: referenceOf(row.party),
      standing: row.standing,
      date: optionalOpenDateOf(row.date, row.datePrinted),
      note: row.note,
      source: row.sourceNumber,
    })),
    readouts: detail.readouts.map((row) => ({
      party: referenceOf(row.party),
      date: optionalOpenDateOf(row.date, row.datePrinted),
      summary: row.summary,
      source: row.sourceNumber,
    })),
    outsideCounts: detail.outsideCounts.map((row) => ({
      count: row.count,
      what: row.what,
      countedBy: row.countedBy,
      source: row.sourceNumber,
    })),
    ...footOf(event, site),
  };
}

function announcementDocumentOf(
  event: OpenEvent<VersionlessEvent<AnnouncementDetail>>,
  site: string,
): AnnouncementDocument {
  const { detail } = event;
  return {
    type: "announcement",
    ...headOf(detail, site),
    announced: openDateOf(detail.date.date, detail.date.printed),
    ...timesOf(detail),
    kind: detail.kind,
    announcedBy: {
      party: referenceOf(detail.announcedBy.party),
      person: optionalReferenceOf(detail.announcedBy.person),
      office: officeOf(detail.announcedBy.office),
      body: detail.announcedBy.body,
    },
    saidToHaveHappened: dateDetailOf(detail.saidToHaveHappened),
    independentlyAssessed: dateDetailOf(detail.independentlyAssessed),
    places: detail.places.map(placeOf),
    standing: detail.standing,
    verifications: detail.verifications.map((row) => ({
      date: openDateOf(row.date, row.datePrinted),
      standing: row.standing,
      assessor: row.assessor,
      party: optionalReferenceOf(row.party),
      source: row.sourceNumber,
    })),
    ...footOf(event, site),
  };
}

function headOf(detail: VersionlessEvent, site: string) {
  const { id, slug, title, summary } = detail;
  return { id, slug, page: eventPage(site, slug), title, summary };
}

function timesOf({ clock, zone }: VersionlessEvent) {
  return { clock: clock === null ? null : { at: clock.at, zone: clock.zone }, zone };
}

function footOf({ detail, state, retraction, dataVersion }: OpenEvent, site: string) {
  return {
    reactions: detail.reactions.map((row) => ({
      party: referenceOf(row.party),
      date: openDateOf(row.date, row.datePrinted),
      summary: row.summary,
      source: row.sourceNumber,
    })),
    note: detail.note,
    confidence: detail.confidence,
    sources: detail.sources.map((source) => citedSourceOf(source, site)),
    independentSources: detail.independentSourceCount,
    state,
    retraction,
    version: detail.version,
    dataVersion,
    publishedAt: instantOf(detail.publishedAt),
    updatedAt: instantOf(detail.updatedAt),
  };
}

function citedSourceOf(source: SourceDetail, site: string): CitedSource {
  return {
    number: source.number,
    slug: source.slug,
    page: sourcePage(site, source.slug),
    url: source.url,
    title: source.title,
    publisher: source.publisher,
    language: source.language,
    published: optionalOpenDateOf(source.published, source.publishedPrinted),
    readOn: source.readOn,
    archivedUrl: source.archivedUrl,
    archivedOn: source.archivedOn,
    quotation: source.quotation,
    derivedFrom: source.derivedFrom,
    reliability: source.reliability,
    credibility: source.credibility,
    derivedFromNumber: source.derivedFromNumber,
    rootPublisher: source.rootPublisher,
    supports: [...source.supports],
  };
}

function placeOf(place: PlaceDetail) {
  return {
    slug: place.slug,
    name: place.name,
    kind: place.kind,
    country: optionalReferenceOf(place.country),
    latitude: place.coordinates?.latitude ?? null,
    longitude: place.coordinates?.longitude ?? null,
  };
}

function officeOf(office: OfficeOnDay | null) {
  if (office === null) return null;
  return { title: office.title, party: referenceOf(office.party), isSure: office.isSure };
}

function dateDetailOf(detail: { date: string; printed: string | null } | null) {
  return detail === null ? null : openDateOf(detail.date, detail.printed);
}

function optionalReferenceOf(named: { slug: string; name: string } | null) {
  return named === null ? null : referenceOf(named);
}
