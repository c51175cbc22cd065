import type { AnnouncementForm } from "./announcement-form";
import type { ContactForm } from "./contact-form";
import { type KnownRecords, knownName } from "./known-record";

/** The zone whose civil days count for an entry, and what gave it. */
export interface CivilZone {
  /** IANA name; null where nothing gives one. */
  zone: string | null;
  /** "typed" by somebody, or taken from a place, from the party of the first-named principal, or from that of the announcer. */
  from: "typed" | "place" | "principal" | "announcer" | null;
  /** The name of what gave it; "" where it was typed. */
  name: string;
}

const none: CivilZone = { zone: null, from: null, name: "" };

/** Of a contact: the zone typed, else that of its place, else that of the capital of the first-named principal's party. */
export function contactZone(form: ContactForm, known: KnownRecords): CivilZone {
  const principal = form.participations.find((row) => row.role === "principal" && row.partyId !== null);
  return (
    typedZone(form.zone) ??
    zoneOf(form.placeId, "place", known) ??
    zoneOf(principal?.partyId ?? null, "principal", known) ??
    none
  );
}

/**
 * Of an announcement: the zone typed, else that of the capital of the party that made it, for a claim is dated where it is made,
 * else that of its first place.
 */
export function announcementZone(form: AnnouncementForm, known: KnownRecords): CivilZone {
  return (
    typedZone(form.zone) ??
    zoneOf(form.announcedBy.partyId, "announcer", known) ??
    zoneOf(form.placeIds[0] ?? null, "place", known) ??
    none
  );
}

/** Where the zone comes from, in words for the form. */
export function zoneWords({ zone, from, name }: CivilZone): string {
  if (zone === null || from === null) return "No zone is known: write the one in which the day is counted.";
  switch (from) {
    case "typed":
      return `Civil days are counted in ${zone}.`;
    case "place":
      return `Civil days are counted in ${zone}, the zone of ${name}.`;
    case "principal":
      return `Civil days are counted in ${zone}, the capital’s zone of ${name}, the first-named principal’s party.`;
    case "announcer":
      return `Civil days are counted in ${zone}, the capital’s zone of ${name}, which announced it.`;
  }
}

function typedZone(typed: string): CivilZone | null {
  const zone = typed.trim();
  return zone === "" ? null : { zone, from: "typed", name: "" };
}

function zoneOf(
  id: string | null,
  from: "place" | "principal" | "announcer",
  known: KnownRecords,
): CivilZone | null {
  const zone = id === null ? null : (known[id]?.zone ?? null);
  return zone === null ? null : { zone, from, name: knownName(known, id) };
}
