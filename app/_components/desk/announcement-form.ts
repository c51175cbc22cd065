import { z } from "zod";
import { announcementKinds, standings } from "@/lib/records/vocabularies";
import {
  type CitingRow,
  formChoice,
  formId,
  formRowKey,
  formSource,
  formText,
  objectOrNothing,
  sharedForm,
  sourceAfterRemoval,
  withParty,
} from "./form-fields";

/** The form of an announcement: takes a stored entry, a draft or nothing. */
export const announcementForm = z.preprocess(
  objectOrNothing,
  z.object({
    ...sharedForm,
    kind: formChoice(announcementKinds),
    announced: formText,
    announcedPrinted: formText,
    saidToHaveHappened: formText,
    saidToHaveHappenedPrinted: formText,
    independentlyAssessed: formText,
    independentlyAssessedPrinted: formText,
    announcedBy: z
      .object({ partyId: formId, personId: formId, body: formText })
      .catch({ partyId: null, personId: null, body: "" }),
    placeIds: z.array(z.string()).catch([]),
    verifications: z
      .array(
        z.object({
          rowKey: formRowKey,
          date: formText,
          datePrinted: formText,
          standing: formChoice(standings),
          assessor: formText,
          partyId: formId,
          source: formSource,
        }),
      )
      .catch([]),
  }),
);
export type AnnouncementForm = z.output<typeof announcementForm>;

/** What the announcement's schema takes. `placeZone` is the zone of the first place, for a time with no zone of its own. */
export function announcementEntryOf(
  form: AnnouncementForm,
  placeZone: string | null,
): Record<string, unknown> {
  const at = form.clock.at.trim();
  return {
    ...form,
    zone: form.zone.trim() || null,
    clock: at === "" ? null : { at, zone: form.clock.zone.trim() || form.zone.trim() || placeZone || "" },
    reactions: form.reactions.map(withParty),
    announcedBy: { ...form.announcedBy, partyId: form.announcedBy.partyId ?? "" },
  };
}

/** Takes a source out; what cited it cites none, what cited a later one follows it. */
export function withoutAnnouncementSource(form: AnnouncementForm, removed: number): AnnouncementForm {
  return {
    ...reciteAnnouncement(form, (source) => sourceAfterRemoval(source, removed)),
    sources: form.sources.filter((_, index) => index !== removed),
  };
}

/** The form with every number of a source put through `renumber`. */
export function reciteAnnouncement(
  form: AnnouncementForm,
  renumber: (source: number | null) => number | null,
): AnnouncementForm {
  const cite = <Row extends CitingRow>(list: Row[]) =>
    list.map((row) => ({ ...row, source: renumber(row.source) }));
  return { ...form, verifications: cite(form.verifications), reactions: cite(form.reactions) };
}
