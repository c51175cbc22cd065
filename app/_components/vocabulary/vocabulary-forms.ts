import { z } from "zod";
import {
  formChoice,
  formId,
  formRowKey,
  formText,
  objectOrNothing,
} from "@/app/_components/desk/form-fields";
import { openRecordsForm } from "@/app/_components/desk/open-record";
import { contactFormats, partyKinds, placeKinds } from "@/lib/records/vocabularies";

/*
 * The shape of each vocabulary's form: everything as typed, faults included. Each schema takes whatever is stored (an entry, a
 * copy from the browser) and gives a whole form.
 */

const base = {
  name: formText,
  /* What belongs to the window: text in search fields, small forms that are open. */
  typed: z.record(z.string(), z.string()).catch({}),
  openRecords: openRecordsForm,
};

const rows = <Row extends z.ZodType>(row: Row) => z.array(row).catch([]);

const aliases = rows(z.object({ rowKey: formRowKey, name: formText, note: formText }));

/** A number as it is typed. */
const numberText = z
  .union([z.number().transform(String), z.string()])
  .nullish()
  .transform((text) => text ?? "")
  .catch("");

export const personForm = z.preprocess(
  objectOrNothing,
  z.object({
    ...base,
    partyId: formId,
    aliases,
    offices: rows(
      z.object({
        rowKey: formRowKey,
        title: formText,
        partyId: formId,
        from: formText,
        fromPrinted: formText,
        to: formText,
        toPrinted: formText,
        sourceNote: formText,
      }),
    ),
  }),
);
export type PersonForm = z.output<typeof personForm>;

export const partyForm = z.preprocess(
  objectOrNothing,
  z.object({ ...base, kind: formChoice(partyKinds), isoCode: formText, aliases }),
);
export type PartyForm = z.output<typeof partyForm>;

export const placeForm = z.preprocess(
  objectOrNothing,
  z.object({
    ...base,
    kind: formChoice(placeKinds),
    countryId: formId,
    latitude: numberText,
    longitude: numberText,
    wikidataId: formText,
    zone: formText,
    population: numberText,
    populationAsOf: formText,
    populationAsOfPrinted: formText,
    populationSource: formText,
    aliases,
  }),
);
export type PlaceForm = z.output<typeof placeForm>;

export const trackForm = z.preprocess(
  objectOrNothing,
  z.object({ ...base, description: formText, seriesId: formId }),
);
export type TrackForm = z.output<typeof trackForm>;

export const topicForm = z.preprocess(objectOrNothing, z.object(base));
export type TopicForm = z.output<typeof topicForm>;

export const seriesForm = z.preprocess(
  objectOrNothing,
  z.object({
    ...base,
    firstPersonId: formId,
    secondPersonId: formId,
    format: formChoice(contactFormats),
  }),
);
export type SeriesForm = z.output<typeof seriesForm>;

/** What every vocabulary's form has. */
export type VocabularyForm = TopicForm;
