import { z } from "zod";
import { aliasInput } from "./alias";
import { line, optionalDateEntry, optionalLine, recordId } from "./fields";

/** An office held for a party; `to` null means that no end is known. The dates stand beside what the source printed. */
export const officeInput = z.object({
  title: line("the office"),
  partyId: recordId,
  from: optionalDateEntry,
  fromPrinted: optionalLine(),
  to: optionalDateEntry,
  toPrinted: optionalLine(),
  /** The publication in words where no link is known. */
  sourceNote: optionalLine(300),
});

export const personInput = z.object({
  name: line("a name"),
  partyId: recordId.nullable().default(null),
  aliases: z.array(aliasInput).default([]),
  offices: z.array(officeInput).default([]),
});
export type PersonInput = z.output<typeof personInput>;
export type PersonEntry = z.input<typeof personInput>;
