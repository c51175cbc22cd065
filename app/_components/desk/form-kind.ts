import type { EventType } from "@/lib/records/vocabularies";
import {
  type AnnouncementForm,
  announcementEntryOf,
  announcementForm,
  reciteAnnouncement,
} from "./announcement-form";
import { suggestAnnouncementTitle } from "./announcement-words";
import { announcementZone, type CivilZone, contactZone } from "./civil-zone";
import { type ContactForm, contactEntryOf, contactForm, recite } from "./contact-form";
import { suggestTitle } from "./contact-words";
import type { AnyForm } from "./form-fields";
import type { KnownRecords } from "./known-record";
import { newAnnouncementPath, newContactPath } from "./new-form-path";

/** What the machinery of a form needs to know of its kind. */
export interface FormKind<Form extends AnyForm> {
  type: EventType;
  /** Takes whatever is stored and gives a whole form. */
  parse(raw: unknown): Form;
  /** What the record's schema takes. */
  entryOf(form: Form, known: KnownRecords): Record<string, unknown>;
  /** The title as typed, else one made of what is typed; "" where that is too little. */
  titleOf(form: Form, known: KnownRecords): string;
  /** The empty form that keeps what usually repeats, as an address; it has parameters, to which more can be added. */
  newPath(form: Form): string;
  recite(form: Form, renumber: (source: number | null) => number | null): Form;
  /** The fields in the order in which the form shows them, so that faults are listed as they are met. */
  order: readonly string[];
  /** Faults that the schema leaves to publishing, so that all stand together. */
  publishIssues(form: Form): { path: string; message: string }[];
}

/**
 * The entry of a form with what is taken where nothing is typed: a title made of the rest and, in what is new, the zone of a
 * party. That of a place is not stored: readers take it from the place.
 */
function withDefaults<Form extends AnyForm>(
  kind: FormKind<Form>,
  form: Form,
  known: KnownRecords,
  entryOf: (form: Form, zone: string | null) => Record<string, unknown>,
  { zone, from }: CivilZone,
): Record<string, unknown> {
  const isTaken = form.takesZone && (from === "principal" || from === "announcer");
  const entry = entryOf(form, zone);
  return { ...entry, title: kind.titleOf(form, known), ...(isTaken ? { zone } : {}) };
}

const noSource = { path: "sources", message: "Add at least one source." };

export const contactKind: FormKind<ContactForm> = {
  type: "contact",
  order: [
    "format",
    "level",
    "status",
    "held",
    "clock",
    "durationMinutes",
    "madePublic",
    "placeId",
    "zone",
    "participations",
    "trackIds",
    "title",
    "summary",
    "notifications",
    "acknowledgements",
    "readouts",
    "reactions",
    "topics",
    "outsideCounts",
    "confidence",
    "note",
    "sources",
    "publicNote",
    "reason",
  ],
  parse: (raw) => contactForm.parse(raw),
  entryOf: (form, known) => withDefaults(contactKind, form, known, contactEntryOf, contactZone(form, known)),
  titleOf: (form, known) => form.title.trim() || suggestTitle(form, known),
  newPath: (form) => newContactPath(form),
  recite,
  publishIssues: (form) => [
    ...(form.sources.length === 0 ? [noSource] : []),
    ...(form.participations.length === 0 ? [{ path: "participations", message: "Say who took part." }] : []),
  ],
};

export const announcementKind: FormKind<AnnouncementForm> = {
  type: "announcement",
  order: [
    "kind",
    "announced",
    "clock",
    "saidToHaveHappened",
    "independentlyAssessed",
    "announcedBy",
    "placeIds",
    "zone",
    "title",
    "summary",
    "verifications",
    "reactions",
    "confidence",
    "note",
    "sources",
    "publicNote",
    "reason",
  ],
  parse: (raw) => announcementForm.parse(raw),
  entryOf: (form, known) =>
    withDefaults(announcementKind, form, known, announcementEntryOf, announcementZone(form, known)),
  titleOf: (form, known) => form.title.trim() || suggestAnnouncementTitle(form, known),
  newPath: (form) => newAnnouncementPath(form),
  recite: reciteAnnouncement,
  publishIssues: (form) => (form.sources.length === 0 ? [noSource] : []),
};
