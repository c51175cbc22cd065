import { max } from "drizzle-orm";
import { topics } from "../../schema/topics";
import { tracks } from "../../schema/tracks";
import type { Reader } from "../../store";

/** The place behind the last track or topic. */
export async function lastPosition(db: Reader, type: "track" | "topic"): Promise<number> {
  const table = type === "track" ? tracks : topics;
  const [row] = await db.select({ last: max(table.position) }).from(table);
  return (row?.last ?? -1) + 1;
}
