import type { AnnouncementForm } from "@/app/_components/desk/announcement-form";
import type { ContactForm } from "@/app/_components/desk/contact-form";
import {
  type CitedRow,
  type CitingForm,
  rowsWithoutSourceWords,
  wantsSource,
} from "@/app/_components/desk/rows-without-source";
import type { SupportedField } from "@/lib/records/vocabularies";

/** A list whose rows may each cite a source. */
type CitingRows = readonly CitedRow[];

/**
 * How well a form is sourced: "5 of 6 fields sourced, 2 rows name no source", or the number of its sources where none says what
 * it supports.
 */
export function contactSourcesWords(form: ContactForm): string {
  return sourcesWords(form, {
    held: form.held !== "",
    madePublic: form.madePublic !== "",
    place: form.placeId !== null,
    participants: form.participations.length > 0,
    duration: form.durationMinutes !== "",
    topics: form.topics.length > 0,
    notifications: form.notifications,
    acknowledgements: form.acknowledgements,
    readouts: form.readouts,
    reactions: form.reactions,
    outsideCounts: form.outsideCounts,
  });
}

/** The same of an announcement. */
export function announcementSourcesWords(form: AnnouncementForm): string {
  const { partyId, personId, body } = form.announcedBy;
  return sourcesWords(form, {
    announced: form.announced !== "",
    saidToHaveHappened: form.saidToHaveHappened !== "",
    independentlyAssessed: form.independentlyAssessed !== "",
    announcedBy: partyId !== null || personId !== null || body !== "",
    place: form.placeIds.length > 0,
    verification: form.verifications,
    reactions: form.reactions,
  });
}

/** `filled` says which fields hold something; a list counts as sourced where each row that wants a source cites one. */
function sourcesWords(
  form: CitingForm,
  filled: Partial<Record<SupportedField, boolean | CitingRows>>,
): string {
  const { sources } = form;
  if (sources.length === 0) return "no source yet";
  const supported = new Set(sources.flatMap((source) => source.supports));
  const fields = Object.entries(filled).flatMap(([field, value]) => {
    const isFilled = typeof value === "boolean" ? value : value.length > 0;
    if (!isFilled) return [];
    const isCited =
      typeof value !== "boolean" && value.every((row) => row.source !== null || !wantsSource(row));
    return [isCited || [...supported].some((own) => own === field)];
  });
  const sourced = fields.filter(Boolean).length;
  const unsourced = rowsWithoutSourceWords(form);
  const rows = unsourced === null ? "" : `, ${unsourced}`;
  if (sourced === 0) return (sources.length === 1 ? "1 source" : `${sources.length} sources`) + rows;
  return `${sourced} of ${fields.length} ${fields.length === 1 ? "field" : "fields"} sourced${rows}`;
}
