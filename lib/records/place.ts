import { z } from "zod";
import { aliasInput } from "./alias";
import { ianaZone, line, optionalDateEntry, optionalLine, recordId } from "./fields";
import { placeKinds } from "./vocabularies";

export const placeInput = z
  .object({
    name: line("a name"),
    kind: z.enum(placeKinds, { error: "Choose a kind." }),
    /** The party (state) in which it lies under international law; null at sea. */
    countryId: recordId.nullable().default(null),
    latitude: z.number().min(-90).max(90).nullable().default(null),
    longitude: z.number().min(-180).max(180).nullable().default(null),
    wikidataId: z
      .string()
      .nullish()
      .transform((text) => text?.trim() || null)
      .pipe(z.union([z.null(), z.string().regex(/^Q[1-9]\d*$/, "Write the id as Q42.")])),
    zone: ianaZone.nullable().default(null),
    population: z.number().int().min(0).nullable().default(null),
    populationAsOf: optionalDateEntry,
    /** That day as the source printed it, where it differs. */
    populationAsOfPrinted: optionalLine(),
    populationSource: optionalLine(300),
    aliases: z.array(aliasInput).default([]),
  })
  .refine((place) => (place.latitude === null) === (place.longitude === null), {
    message: "Write both coordinates or none.",
    path: ["longitude"],
  })
  .refine((place) => place.population === null || place.populationAsOf !== null, {
    message: "Say of which day the population is.",
    path: ["populationAsOf"],
  });
export type PlaceInput = z.output<typeof placeInput>;
export type PlaceEntry = z.input<typeof placeInput>;
