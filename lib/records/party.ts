import { z } from "zod";
import { aliasInput } from "./alias";
import { line } from "./fields";
import { partyKinds } from "./vocabularies";

/** A state, organisation or armed force; `isoCode` is ISO 3166 alpha-2 where it has one. */
export const partyInput = z.object({
  name: line("a name"),
  kind: z.enum(partyKinds, { error: "Choose a kind." }),
  isoCode: z
    .string()
    .nullish()
    .transform((text) => text?.trim().toUpperCase() || null)
    .pipe(z.union([z.null(), z.string().regex(/^[A-Z]{2}$/, "Write two letters, such as UA.")])),
  aliases: z.array(aliasInput).default([]),
});
export type PartyInput = z.output<typeof partyInput>;
export type PartyEntry = z.input<typeof partyInput>;
