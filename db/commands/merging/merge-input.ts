import { z } from "zod";
import { recordId } from "@/lib/records/fields";
import type { Actor } from "@/lib/records/user";

/** Two records that are one, in the versions that were looked at. */
export interface MergeArgs {
  actor: Actor | null;
  /** The id that the merge itself gets. */
  id: string;
  now: number;
  input: unknown;
}

const version = z.number().int().min(1);

/** What a merge is asked with. */
export const mergeInput = z
  .object({
    keptId: recordId,
    otherId: recordId,
    keptVersion: version,
    otherVersion: version,
    reason: z
      .string({ error: "Say why the two are one." })
      .trim()
      .min(1, "Say why the two are one; it stands in the history of both.")
      .max(1000, "Shorten the reason to 1000 characters."),
  })
  .refine(({ keptId, otherId }) => keptId !== otherId, {
    message: "Choose another record: this is the same one.",
    path: ["otherId"],
  });
