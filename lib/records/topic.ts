import { z } from "zod";
import { line } from "./fields";

export const topicInput = z.object({ name: line("the topic", 100) });
export type TopicInput = z.output<typeof topicInput>;
