import { z } from "zod";
import { aliasInput } from "./alias";
import { ianaZone, line, optionalDateEntry, optionalLine, recordId } from "./fields";
import { placeKinds } from "./vocabularies";

/** Decimal degrees, to `most` on either side. */
function degrees(most: number) {
  const message = `Write decimal degrees between -${most} and ${most}, such as 48.28.`;
  return z.number({ error: message }).min(-most, message).max(most, message).nullable().default(null);
}

export const placeInput = z
  .object({
    name: line("a name"),
    kind: z.enum(placeKinds, { error: "Choose a kind." }),
    /** The party (state) in which it lies under international law; null at sea. */
    countryId: recordId.nullable().default(null),
    latitude: degrees(90),
    longitude: degrees(180),
    wikidataId: z
      .string()
      .nullish()
      .transform((text) => text?.trim() || null)
      .pipe(z.union([z.null(), z.string().regex(/^Q[1-9]\d*$/, "Write the id as Q42.")])),
    zone: ianaZone.nullable().default(null),
    population: z
      .number({ error: "Write a whole number." })
      .int("Write a whole number.")
      .min(0, "Write 0 or more.")
      .nullable()
      .default(null),
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
