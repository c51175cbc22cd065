import { LRUCache } from "lru-cache";
import { readDataVersion } from "@/db/queries/read-data-version";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** What all kept answers may take together, and one of them, in bytes; a larger answer is given and not kept. */
const mostBytes = 64 * 1024 * 1024;
const mostBytesOfOne = 8 * 1024 * 1024;

interface Answers {
  kept: LRUCache<string, object>;
  /** Being worked out: whoever asks the same meanwhile waits for it. */
  underWay: Map<string, Promise<object>>;
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.answers");
const holder: typeof globalThis & { [key]?: Answers } = globalThis;

function answers(): Answers {
  holder[key] ??= {
    kept: new LRUCache({ maxSize: mostBytes, maxEntrySize: mostBytesOfOne }),
    underWay: new Map(),
  };
  return holder[key];
}

/**
 * The answer to a question, worked out once for each state of the data and day: any write makes all kept answers stale.
 * `question` names what is asked with every parameter that it depends on, and `work` reads all that the answer is made of,
 * so that nothing read before the data version slips in. Only what every reader may see goes in.
 * `bytesOf` says about how much an answer takes.
 */
export async function remember<T extends object>(
  question: string,
  work: () => Promise<T>,
  bytesOf: (answer: T) => number,
): Promise<T> {
  const { kept, underWay } = answers();
  const fullKey = `${await readDataVersion(getStore())} ${dayOfData()} ${question}`;
  const known = kept.get(fullKey) ?? (await underWay.get(fullKey));
  // The key names the question, and one question is asked with one type.
  if (known !== undefined) return known as T;
  const answer = work();
  underWay.set(fullKey, answer);
  try {
    const done = await answer;
    kept.set(fullKey, done, { size: Math.max(1, Math.ceil(bytesOf(done))) });
    return done;
  } finally {
    underWay.delete(fullKey);
  }
}
