import type { EventType } from "@/lib/records/vocabularies";
import {
  type AnnouncementForm,
  announcementEntryOf,
  announcementForm,
  reciteAnnouncement,
} from "./announcement-form";
import { type ContactForm, contactEntryOf, contactForm, recite } from "./contact-form";
import type { SourceForm } from "./form-fields";
import type { KnownRecords } from "./known-record";

/** What the machinery of a form needs to know of its kind. */
export interface FormKind<Form extends { title: string; sources: SourceForm[] }> {
  type: EventType;
  /** Takes whatever is stored and gives a whole form. */
  parse(raw: unknown): Form;
  /** What the record's schema takes. */
  entryOf(form: Form, known: KnownRecords): Record<string, unknown>;
  recite(form: Form, renumber: (source: number | null) => number | null): Form;
  /** The fields in the order in which the form shows them, so that faults are listed as they are met. */
  order: readonly string[];
  /** Faults that the schema leaves to publishing, so that all stand together. */
  publishIssues(form: Form): { path: string; message: string }[];
}

/** The zone whose civil days count unless one is typed; null where no place gives one. */
export function knownZoneOf(placeId: string | null | undefined, known: KnownRecords): string | null {
  return placeId ? (known[placeId]?.zone ?? null) : null;
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
    "title",
    "summary",
    "placeId",
    "zone",
    "participations",
    "trackIds",
    "notifications",
    "acknowledgements",
    "readouts",
    "reactions",
    "topics",
    "outsideCounts",
    "sources",
    "confidence",
    "note",
    "reason",
  ],
  parse: (raw) => contactForm.parse(raw),
  entryOf: (form, known) => contactEntryOf(form, knownZoneOf(form.placeId, known)),
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
    "title",
    "summary",
    "announcedBy",
    "placeIds",
    "zone",
    "verifications",
    "reactions",
    "sources",
    "confidence",
    "note",
    "reason",
  ],
  parse: (raw) => announcementForm.parse(raw),
  entryOf: (form, known) => announcementEntryOf(form, knownZoneOf(form.placeIds[0], known)),
  recite: reciteAnnouncement,
  publishIssues: (form) => (form.sources.length === 0 ? [noSource] : []),
};
