import { and, eq, ne } from "drizzle-orm";
import { topicInput } from "@/lib/records/topic";
import { topics } from "../../schema/topics";
import type { Reader } from "../../store";
import type { Snapshot } from "../history/changed-fields";
import { parseInput } from "../input/parse-input";
import { lastPosition } from "./last-position";
import type { RevisablePlan } from "./record-plan";

/** Parses a topic; throws ValidationError with every fault. A new one stands last in the list. */
export function topicPlan(entry: unknown): RevisablePlan {
  const input = parseInput(topicInput, entry);
  return {
    recordType: "topic",
    name: input.name,
    references: [],
    async findFaults(db, id) {
      const same = await db
        .select({ id: topics.id })
        .from(topics)
        .where(and(eq(topics.name, input.name), ne(topics.id, id)));
      return same.length === 0 ? [] : [{ path: "name", message: "This topic is listed already." }];
    },
    async insert(db, { id, slug }) {
      const position = await lastPosition(db, "topic");
      await db.insert(topics).values({ id, slug, name: input.name, position });
    },
    async update(db, { id, slug }) {
      await db.update(topics).set({ name: input.name, slug }).where(eq(topics.id, id));
    },
    readSnapshot: readTopicSnapshot,
  };
}

/** A topic as a revision keeps it; throws where there is none. */
export async function readTopicSnapshot(db: Reader, id: string): Promise<Snapshot> {
  const [topic] = await db.select().from(topics).where(eq(topics.id, id));
  if (!topic) throw new Error("The topic of a snapshot does not exist.");
  return { slug: topic.slug, name: topic.name, position: topic.position };
}
