import { z } from "zod";
import type { EventFilter } from "@/lib/records/event-filter";
import type { RuleInput } from "@/lib/records/rule";
import { contactFormats, partyKinds, placeKinds } from "@/lib/records/vocabularies";
import { aliasList, linkedId, maybeLinkedId, maybeNumber, maybeText } from "./snapshot-fields";

const named = { slug: z.string(), name: z.string() };
/** Texts that are sealed and filters that are hashed come back to the letter, so that they are not read anew. */
const asStored = <Stored extends object>() =>
  z.custom<Stored>((value) => typeof value === "object" && value !== null);

/** Stored versions of the records beside events and sources, with ids in place of what they link to. */
export const recordSnapshots = {
  person: z
    .object({
      ...named,
      party: maybeLinkedId,
      aliases: aliasList,
      offices: z
        .array(
          z
            .object({
              title: z.string(),
              party: linkedId,
              from: maybeText,
              fromPrinted: maybeText,
              to: maybeText,
              toPrinted: maybeText,
              sourceNote: maybeText,
            })
            .transform(({ party, ...office }) => ({ ...office, partyId: party })),
        )
        .default([]),
    })
    .transform(({ party, ...fields }) => ({ ...fields, partyId: party })),
  party: z.object({ ...named, kind: z.enum(partyKinds), isoCode: maybeText, aliases: aliasList }),
  place: z
    .object({
      ...named,
      kind: z.enum(placeKinds),
      country: maybeLinkedId,
      latitude: maybeNumber,
      longitude: maybeNumber,
      wikidataId: maybeText,
      zone: maybeText,
      population: maybeNumber,
      populationAsOf: maybeText,
      populationAsOfPrinted: maybeText,
      populationSource: maybeText,
      aliases: aliasList,
    })
    .transform(({ country, ...fields }) => ({ ...fields, countryId: country })),
  series: z
    .object({
      ...named,
      firstPerson: linkedId,
      secondPerson: linkedId,
      format: z
        .enum(contactFormats)
        .nullish()
        .transform((value) => value ?? null),
    })
    .transform(({ firstPerson, secondPerson, ...fields }) => ({
      ...fields,
      firstPersonId: firstPerson,
      secondPersonId: secondPerson,
    })),
  track: z
    .object({
      ...named,
      description: z.string().default(""),
      series: maybeLinkedId,
      position: z.number().optional(),
    })
    .transform(({ series, ...fields }) => ({ ...fields, seriesId: series })),
  topic: z.object({ ...named, position: z.number().optional() }),
  rule: z.object({
    ...named,
    reason: z.string(),
    words: asStored<RuleInput["words"]>(),
    definition: asStored<RuleInput["definition"]>(),
    sealedAt: maybeNumber,
    sealHash: maybeText,
  }),
  coverage: z.object({
    ...named,
    filter: asStored<EventFilter>(),
    from: z.string(),
    to: z.string(),
    gaps: z.array(z.object({ from: z.string(), to: z.string() })).default([]),
    isComplete: z.boolean(),
    reason: z.string(),
  }),
};
export type PlainRecordType = keyof typeof recordSnapshots;
