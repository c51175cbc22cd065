import { eq } from "drizzle-orm";
import { topicInput } from "@/lib/records/topic";
import { topics } from "../../schema/topics";
import { parseInput } from "../input/parse-input";
import type { RecordPlan } from "./record-plan";

/** Parses a topic; throws ValidationError with every fault. Topics stand in the order in which they were added. */
export function topicPlan(entry: unknown): RecordPlan {
  const input = parseInput(topicInput, entry);
  return {
    recordType: "topic",
    name: input.name,
    references: [],
    async findFaults(db) {
      const same = await db.select({ id: topics.id }).from(topics).where(eq(topics.name, input.name));
      return same.length === 0 ? [] : [{ path: "name", message: "This topic is listed already." }];
    },
    async insert(db, { id, slug }) {
      await db.insert(topics).values({ id, slug, name: input.name, position: await db.$count(topics) });
    },
    async readSnapshot(db, id) {
      const [topic] = await db.select().from(topics).where(eq(topics.id, id));
      if (!topic) throw new Error("The topic of a snapshot does not exist.");
      return { slug: topic.slug, name: topic.name, position: topic.position };
    },
  };
}
