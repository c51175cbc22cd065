import { LRUCache } from "lru-cache";
import { readDataVersion } from "@/db/queries/read-data-version";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** How many answers are kept; each is at most some hundred kilobytes. */
const maxAnswers = 200;

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.answers");
const holder: typeof globalThis & { [key]?: LRUCache<string, Promise<object>> } = globalThis;

/**
 * The answer to a question, worked out once for each state of the data and day: any write makes all kept answers stale.
 * `question` names what is asked with every parameter that it depends on. Only what every reader may see goes in.
 */
export async function remember<T extends object>(question: string, work: () => Promise<T>): Promise<T> {
  const answers = holder[key] ?? new LRUCache<string, Promise<object>>({ max: maxAnswers });
  holder[key] = answers;
  const version = await readDataVersion(getStore());
  const fullKey = `${version} ${dayOfData()} ${question}`;
  const kept = answers.get(fullKey);
  // The key names the question, and one question is asked with one type.
  if (kept !== undefined) return kept as Promise<T>;
  const answer = work();
  answers.set(fullKey, answer);
  answer.catch(() => answers.delete(fullKey));
  return answer;
}
