import { z } from "zod";
import { ruleSummary } from "./coincidence-document";

const envelope = {
  dataVersion: z.number().int().min(0).describe("The version of the data that the page is of."),
};

const next = z
  .url()
  .nullable()
  .describe("The address of the page that follows, as in the Link header; null at the end.");

/** A page of a list of documents. */
export function pageOf<Document extends z.ZodType>(document: Document, what: string) {
  return z
    .strictObject({ ...envelope, items: z.array(document).describe("The documents, in order."), next })
    .describe(`A page of ${what}.`);
}

/** A page of coincidences, with the rule that relates them. */
export function coincidencePageOf<Document extends z.ZodType>(document: Document) {
  return z
    .strictObject({
      ...envelope,
      rule: ruleSummary.describe("The rule that relates them."),
      items: z.array(document).describe("The coincidences, in order."),
      next,
    })
    .describe("A page of the coincidences under a rule.");
}
