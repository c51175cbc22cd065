import type { AnnouncementKind } from "@/lib/records/vocabularies";
import type { AnnouncementForm } from "./announcement-form";
import { type KnownRecords, knownName } from "./known-record";

/** What a party says; "…" stands for the places, and what is written without it needs none. */
const sayings: Record<AnnouncementKind, string> = {
  capture: "says it captured …",
  recapture: "says it recaptured …",
  withdrawal: "announces a withdrawal from …",
  denial: "denies the loss of …",
  offensive: "announces an offensive at …",
  ceasefire: "announces a ceasefire",
  truce: "announces a truce",
  massStrike: "reports a mass strike on …",
};

/** A plain title made of what is typed: "Russia says it captured Pokrovsk"; "" where it is too little. */
export function suggestAnnouncementTitle(form: AnnouncementForm, known: KnownRecords): string {
  if (form.kind === null || form.announcedBy.partyId === null) return "";
  const saying = sayings[form.kind];
  const places = form.placeIds.map((id) => knownName(known, id));
  if (saying.includes("…") && places.length === 0) return "";
  const listed =
    places.length <= 1 ? (places[0] ?? "") : `${places.slice(0, -1).join(", ")} and ${places.at(-1)}`;
  return `${knownName(known, form.announcedBy.partyId)} ${saying.replace("…", listed)}`;
}
