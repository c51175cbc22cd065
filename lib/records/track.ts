import { z } from "zod";
import { line, prose, recordId } from "./fields";

/** The contacts of one pair of principals from different parties, whatever the track. */
export const seriesInput = z
  .object({
    name: line("a name"),
    firstPersonId: recordId,
    secondPersonId: recordId,
    /** Only contacts of this format count ("meetings" are in person); null counts all. */
    format: z.enum(["inPerson", "phone", "video", "written"]).nullable().default(null),
  })
  .refine((series) => series.firstPersonId !== series.secondPersonId, {
    message: "Choose two different people.",
    path: ["secondPersonId"],
  });
export type SeriesInput = z.output<typeof seriesInput>;

/** A series of contacts followed as one thing; `seriesId` names the series that numbers it. */
export const trackInput = z.object({
  name: line("a name"),
  description: prose(2000),
  seriesId: recordId.nullable().default(null),
});
export type TrackInput = z.output<typeof trackInput>;
