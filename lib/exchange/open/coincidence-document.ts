import { z } from "zod";
import { ruleDirections } from "../../records/rule";
import { eventTypes } from "../../records/vocabularies";
import { openDate } from "./open-date";
import { pageAddress, recordId } from "./open-fields";

/** An event as a coincidence names it. */
export const eventReference = z
  .strictObject({
    id: recordId,
    type: z.enum(eventTypes).describe("A contact or an announcement."),
    slug: z.string().describe("The public identifier of the event."),
    page: pageAddress.describe("The page of the event."),
    title: z.string().describe("The event in a line."),
    date: openDate.describe("The day held or announced."),
  })
  .describe("An event, by its public identifier, title and date.");

/** A pair of events that a rule relates. */
export const coincidenceDocument = z
  .strictObject({
    id: z.string().describe("The public identifiers of the antecedent and the consequent, joined by ~."),
    antecedent: eventReference.describe("The event from which days are counted, by default a claim."),
    consequent: eventReference.describe("The event to which they are counted, by default a contact."),
    lagDays: z
      .strictObject({
        least: z.number().int().describe("The smallest lag that the dates allow."),
        most: z.number().int().describe("The largest."),
      })
      .describe("Days from the antecedent to the consequent; negative where the consequent came first."),
    certainty: z
      .enum(["certain", "possible"])
      .describe("Certain: the rule is met whatever the vague dates turn out to be. Possible: it may be."),
    sameDayOrder: z
      .enum(["antecedentFirst", "consequentFirst", "unknown"])
      .nullable()
      .describe("Which came first by the clock; null unless both are surely of one known day."),
  })
  .describe("Two events that the rule relates.");
export type CoincidenceDocument = z.output<typeof coincidenceDocument>;

/** The rule under which coincidences are listed. */
export const ruleSummary = z
  .strictObject({
    slug: z.string().describe("The public identifier of the rule that it starts from."),
    name: z.string().describe("What that rule is called."),
    page: pageAddress.describe("The page with the counts and tests of the rule as asked."),
    windowDays: z.number().int().min(0).describe("The window, in days."),
    offsetDays: z.number().int().min(0).describe("The offset, in days."),
    direction: z
      .enum(ruleDirections)
      .describe("On which side of the antecedent the consequent is looked for."),
    antecedentDate: z.string().describe("The date of the antecedents that counts."),
    consequentDate: z.string().describe("The date of the consequents that counts."),
  })
  .describe("A rule that relates antecedents and consequents.");
export type RuleSummary = z.output<typeof ruleSummary>;
