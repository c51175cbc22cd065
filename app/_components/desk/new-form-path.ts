import type { AnnouncementForm } from "./announcement-form";
import type { ContactForm } from "./contact-form";

type Parameters = Record<string, string | readonly string[] | null>;

/** The form of a new contact with what usually repeats: format, level, tracks, and the zone where one was typed. */
export function newContactPath({ format, level, trackIds, zone }: ContactForm): string {
  return withParameters("/desk/contacts/new", { format, level, track: trackIds, zone: zone.trim() });
}

/** The form of a new announcement with what usually repeats: kind, who announced it, and the zone where one was typed. */
export function newAnnouncementPath({ kind, announcedBy, zone }: AnnouncementForm): string {
  const { partyId, body } = announcedBy;
  return withParameters("/desk/announcements/new", {
    kind,
    by: partyId,
    body: body.trim(),
    zone: zone.trim(),
  });
}

/** There is always one parameter, so that others can be added with "&". */
function withParameters(path: string, parameters: Parameters): string {
  const kept = Object.entries(parameters).flatMap(([name, value]): [string, string][] =>
    [value ?? []].flat().flatMap((one) => (one === "" ? [] : [[name, one]])),
  );
  return `${path}?${new URLSearchParams([["keep", "1"], ...kept])}`;
}
