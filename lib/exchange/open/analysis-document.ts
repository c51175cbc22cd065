import { z } from "zod";
import type { testNames } from "../../coincidence/test-names";

/** A number, or its two ends where a date of the request is vague. */
export const figure = z
  .union([
    z.number(),
    z
      .strictObject({ low: z.number().describe("The smallest."), high: z.number().describe("The largest.") })
      .describe("The two ends of a number that vague dates leave open."),
  ])
  .describe("A number; where any date of the request is vague, its two ends.");

const byTest = z
  .strictObject({
    analytic: figure.describe("By the formula for events."),
    distinctDays: figure.describe("By the formula for distinct days."),
    shuffle: figure.describe("By shuffled days."),
    gaps: figure.describe("By shuffled gaps."),
    rotation: figure.describe("By rotation."),
  } satisfies Record<(typeof testNames)[number], z.ZodType>)
  .describe("One number a test.");

export const analysisRate = z
  .strictObject({
    count: figure.describe("Dates with a partner, of all that were given."),
    total: figure.describe("All dates that were given."),
    rate: figure.describe("The share with a partner."),
    expected: figure.describe("How many chance would give, by shuffled days."),
    expectedBy: byTest.describe("The same by each test."),
    p: byTest.describe("The chance of at least so many, by each test."),
    observed: z
      .strictObject({
        count: figure.describe("Dates on observed days with a partner there."),
        total: figure.describe("Dates on observed days."),
      })
      .describe("What the tests count."),
  })
  .describe("One rate, and what chance would give.");

/** The answer to an analysis of a reader's own dates. */
export const analysisDocument = z
  .strictObject({
    precursor: analysisRate.describe("The share of consequents with an antecedent."),
    trigger: analysisRate.describe("The share of antecedents with a consequent."),
    pairs: z
      .array(
        z
          .strictObject({
            antecedent: z.string().describe("As it was written."),
            consequent: z.string().describe("As it was written."),
            lagDays: figure.describe("Days from the antecedent to the consequent."),
            certainty: z
              .enum(["certain", "possible"])
              .optional()
              .describe("Given where any date of the request is vague."),
          })
          .describe("Two dates that the rule relates."),
      )
      .describe("The first pairs, in the order of the consequents."),
    pairCount: z.number().int().min(0).describe("How many pairs there are."),
    arePairsCut: z.boolean().describe("Whether more pairs were found than are listed."),
    dailyChance: figure.describe("The chance that two random observed days make a pair."),
    isTestable: z
      .boolean()
      .describe("False where no two observed days could make a pair: then every p is 1 and means nothing."),
    observedDayCount: z.number().int().min(0).describe("How many days were observed."),
    shuffles: z.number().int().min(0).describe("How many surrogates were drawn."),
    seed: z.number().int().min(0).describe("Where the random numbers started."),
  })
  .describe("Both rates of two lists of dates, what chance would give, and the pairs.");
