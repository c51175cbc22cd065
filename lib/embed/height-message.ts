import { z } from "zod";

/** Higher than this no embed is: a larger number is no height. */
const mostHeightPx = 100_000;

const heightMessageSchema = z.object({
  type: z.literal("backchannel:height"),
  height: z.number().positive().max(mostHeightPx),
});

/** The height that an embed's message tells, whole px; null where it is no such message. */
export function parseHeightMessage(data: unknown): number | null {
  const message = heightMessageSchema.safeParse(data);
  return message.success ? Math.ceil(message.data.height) : null;
}
