import { AsyncLocalStorage } from "node:async_hooks";
import { LRUCache } from "lru-cache";
import { readDataVersion } from "@/db/queries/instance/read-data-version";
import { currentDataAt } from "./past/data-at";
import { getStore } from "./store";
import { dayOfData } from "./today";

/** What all kept answers may take together, and one of them, in bytes; a larger answer is given and not kept. */
const mostBytes = 64 * 1024 * 1024;
const mostBytesOfOne = 8 * 1024 * 1024;
/** What keeping an answer takes beside it and its key, so that small answers to endless questions find a limit too. */
const bytesOfEntry = 300;

/** About how many bytes an answer takes; null: it is given and not kept, since it refuses what nobody need ask twice. */
type BytesOf<T> = (answer: T) => number | null;

/** An answer, and whether it is of this moment only, made while something could not be worked out: then it is not kept. */
export interface Remembered<T> {
  answer: T;
  isPassing: boolean;
}

interface Answers {
  kept: LRUCache<string, object>;
  /** Being worked out: whoever asks the same meanwhile waits for it. */
  underWay: Map<string, Promise<Remembered<object>>>;
  /** The answer that what runs now is part of. */
  current: AsyncLocalStorage<{ isPassing: boolean }>;
}

/** On globalThis, since the bundler gives each entry a copy of this module. */
const key = Symbol.for("backchannel.remembered");
const holder: typeof globalThis & { [key]?: Answers } = globalThis;

function answers(): Answers {
  holder[key] ??= {
    kept: new LRUCache({ maxSize: mostBytes, maxEntrySize: mostBytesOfOne }),
    underWay: new Map(),
    current: new AsyncLocalStorage(),
  };
  return holder[key];
}

/**
 * The answer to a question, worked out once for each state of the data and day: any write makes all kept answers stale.
 * `question` names what is asked with every parameter that it depends on, and `work` reads all that the answer is made of,
 * so that nothing read before the data version slips in. Only what every reader may see goes in.
 * `bytesOf` says about how much an answer takes, if it is to be kept at all. What `markPassing` was called for is given and not kept.
 */
export async function remember<T extends object>(
  question: string,
  work: () => Promise<T>,
  bytesOf: BytesOf<T>,
): Promise<T> {
  return (await rememberWithState(question, work, bytesOf)).answer;
}

/** As `remember`, and says whether the answer is of this moment only, so that no cache further on keeps it either. */
export async function rememberWithState<T extends object>(
  question: string,
  work: () => Promise<T>,
  bytesOf: BytesOf<T>,
): Promise<Remembered<T>> {
  const { kept, underWay } = answers();
  const state = `${await readDataVersion(getStore())}${currentDataAt()?.key ?? ""}`;
  const fullKey = `${state} ${dayOfData()} ${question}`;
  const known = kept.get(fullKey);
  const done =
    known === undefined
      ? await (underWay.get(fullKey) ?? workOut(fullKey, work, bytesOf))
      : { answer: known, isPassing: false };
  // What is made of a passing answer is passing too.
  if (done.isPassing) markPassing();
  // The key names the question, and one question is asked with one type.
  return { answer: done.answer as T, isPassing: done.isPassing };
}

/** Says that the answer being worked out, and all that it is part of, lacks what may be had a moment later. */
export function markPassing(): void {
  const current = answers().current.getStore();
  if (current !== undefined) current.isPassing = true;
}

async function workOut<T extends object>(
  fullKey: string,
  work: () => Promise<T>,
  bytesOf: BytesOf<T>,
): Promise<Remembered<T>> {
  const { kept, underWay, current } = answers();
  const state = { isPassing: false };
  const made = current.run(state, async () => {
    const answer = await work();
    return { answer, isPassing: state.isPassing };
  });
  underWay.set(fullKey, made);
  try {
    const done = await made;
    const bytes = done.isPassing ? null : bytesOf(done.answer);
    if (bytes !== null) {
      kept.set(fullKey, done.answer, { size: Math.ceil(bytes) + 2 * fullKey.length + bytesOfEntry });
    }
    return done;
  } finally {
    underWay.delete(fullKey);
  }
}
