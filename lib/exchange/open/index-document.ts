import { z } from "zod";

/** What the API has, and where it is described. */
export const indexDocument = z
  .strictObject({
    dataVersion: z.number().int().describe("The version of the data that the answer is of."),
    reference: z.url().describe("The reference for people."),
    openapi: z.url().describe("The reference for programs, in OpenAPI 3.1."),
    codebook: z.url().describe("What the columns of the files and their words mean."),
    files: z.url().describe("The page with all files."),
    lists: z
      .array(
        z.strictObject({
          name: z.string().describe("The last part of its address."),
          title: z.string().describe("What it lists."),
          order: z.string().describe("By what its pages are ordered."),
          address: z.url().describe("Its address."),
        }),
      )
      .describe("The lists of documents."),
  })
  .describe("The lists of the API, and where they are described.");
export type IndexDocument = z.output<typeof indexDocument>;
