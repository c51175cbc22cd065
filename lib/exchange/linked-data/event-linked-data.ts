import type { Claim, CreativeWork, Event, Thing, WithContext } from "schema-dts";
import { type AnnouncementKind, type ContactStatus, standingLabels } from "../../records/vocabularies";
import type { AnnouncementDocument } from "../open/announcement-document";
import type { ContactDocument } from "../open/contact-document";
import type { EventDocument } from "../open/event-document";
import { certainBounds } from "./certain-bounds";
import { linkedParty, linkedPerson, linkedPlace, linkedSource, type PageAddress } from "./linked-parts";

const context = "https://schema.org" as const;

/** An event as schema.org has it: a contact is an Event, what is claimed a Claim, what is declared a CreativeWork. */
export function eventLinkedData(event: EventDocument, address: PageAddress): WithContext<Thing> {
  return event.type === "contact" ? contactData(event, address) : announcementData(event, address);
}

/** Null: schema.org has no word for it. */
const statusAddresses = {
  held: "https://schema.org/EventScheduled",
  announced: "https://schema.org/EventScheduled",
  rumoured: null,
  postponed: "https://schema.org/EventPostponed",
  cancelled: "https://schema.org/EventCancelled",
} as const satisfies Record<ContactStatus, string | null>;

const modeAddresses = {
  inPerson: "https://schema.org/OfflineEventAttendanceMode",
  phone: "https://schema.org/OnlineEventAttendanceMode",
  video: "https://schema.org/OnlineEventAttendanceMode",
  written: null,
} as const;

function contactData(event: ContactDocument, address: PageAddress): WithContext<Event> {
  const status = statusAddresses[event.status];
  const mode = modeAddresses[event.format];
  const { words } = certainBounds(event.held);
  const description = [event.summary, words].filter((part) => part !== null && part !== "").join(" ");
  return {
    "@context": context,
    "@type": "Event",
    "@id": event.page,
    identifier: event.id,
    url: event.page,
    name: event.title,
    ...(description === "" ? {} : { description }),
    ...heldData(event),
    ...(status === null ? {} : { eventStatus: status }),
    ...(mode === null ? {} : { eventAttendanceMode: mode }),
    ...(event.durationMinutes === null ? {} : { duration: `PT${event.durationMinutes}M` }),
    ...(event.place === null ? {} : { location: linkedPlace(event.place, address) }),
    attendee: event.participants.map(({ person, groupName, party, office }) =>
      person === null
        ? { ...linkedParty(party, address), name: groupName ?? party.name }
        : linkedPerson(person, party, office, address),
    ),
    about: event.topics.map(({ topic }) => ({ "@type": "Thing", name: topic.name })),
    superEvent: event.tracks.map((track) => ({
      "@type": "EventSeries",
      name: track.name,
      url: address(`/tracks/${encodeURIComponent(track.slug)}`),
    })),
    subjectOf: event.sources.map(linkedSource),
  };
}

/** When it is, or was to be: what was put off has the day that no longer holds, and no other. */
function heldData({ held, clock, status }: ContactDocument) {
  const { first, last } = certainBounds(held, clock);
  if (status === "postponed") return first === null ? {} : { previousStartDate: first };
  return {
    ...(first === null ? {} : { startDate: first }),
    ...(last === null || last === held.edtf ? {} : { endDate: last }),
  };
}

/** What says that something happened can be true or not; a truce or an offensive is declared. */
const isClaim: Record<AnnouncementKind, boolean> = {
  capture: true,
  recapture: true,
  withdrawal: true,
  denial: true,
  massStrike: true,
  offensive: false,
  ceasefire: false,
  truce: false,
};

function announcementData(
  event: AnnouncementDocument,
  address: PageAddress,
): WithContext<Claim> | WithContext<CreativeWork> {
  const { announced, saidToHaveHappened, announcedBy } = event;
  const { first, words } = certainBounds(announced, event.clock);
  const said = saidToHaveHappened === null ? null : certainBounds(saidToHaveHappened);
  const description = [event.summary, words].filter((part) => part !== null && part !== "").join(" ");
  const common = {
    "@id": event.page,
    identifier: event.id,
    url: event.page,
    name: event.title,
    ...(description === "" ? {} : { description }),
    ...(words === null && first !== null ? { dateCreated: first } : {}),
    ...(said === null || said.first === null || said.last === null
      ? {}
      : { temporalCoverage: said.first === said.last ? said.first : `${said.first}/${said.last}` }),
    author:
      announcedBy.person === null
        ? linkedParty(announcedBy.party, address)
        : linkedPerson(announcedBy.person, announcedBy.party, announcedBy.office, address),
    spatialCoverage: event.places.map((place) => linkedPlace(place, address)),
    creativeWorkStatus: standingLabels[event.standing],
    dateModified: event.updatedAt,
    license: "https://creativecommons.org/licenses/by/4.0/",
  };
  const sources = event.sources.map(linkedSource);
  return isClaim[event.kind]
    ? { "@context": context, "@type": "Claim", ...common, appearance: sources }
    : { "@context": context, "@type": "CreativeWork", ...common, subjectOf: sources };
}
