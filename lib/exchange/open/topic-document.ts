import { z } from "zod";
import { recordId, recordSlug, recordVersion } from "./open-fields";

/** A topic as published. It has no page of its own. */
export const topicDocument = z
  .strictObject({
    id: recordId,
    slug: recordSlug,
    name: z.string().describe("The name that the site uses."),
    version: recordVersion,
  })
  .describe("A topic of contacts.");
export type TopicDocument = z.output<typeof topicDocument>;
