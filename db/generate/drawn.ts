import { RandomStream } from "@/lib/coincidence/random-stream";

/** Drawing from one stream of random numbers, in the order of the calls. */
export class Drawn {
  readonly #stream: RandomStream;

  constructor(seed: number) {
    this.#stream = new RandomStream(seed, 0);
  }

  /** A fraction from 0 up to, not including, 1. */
  fraction(): number {
    return this.#stream.nextUint32() / 2 ** 32;
  }

  /** A whole number from `least` to `most`, each as likely as the other. */
  whole(least: number, most: number): number {
    return least + this.#stream.nextBelow(most - least + 1);
  }

  isTrue(share: number): boolean {
    return this.fraction() < share;
  }

  /** One of a list, each as likely as the other. */
  one<Item>(list: readonly Item[]): Item {
    return itemAt(list, this.#stream.nextBelow(list.length));
  }

  /** One of a list, the first ones far more often: few people hold most talks. */
  oneOfFirst<Item>(list: readonly Item[]): Item {
    return itemAt(list, Math.floor(list.length * this.fraction() ** 2.5));
  }

  /** One of a list with weights. */
  weighted<Item>(list: readonly (readonly [item: Item, weight: number])[]): Item {
    let rest = this.fraction() * list.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of list) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return itemAt(list, list.length - 1)[0];
  }

  /** Some of a list, `least` to `most`, each once. */
  some<Item>(list: readonly Item[], least: number, most: number): Item[] {
    const wanted = this.whole(least, most);
    const chosen = new Set<Item>();
    while (chosen.size < Math.min(wanted, list.length)) chosen.add(this.oneOfFirst(list));
    return [...chosen];
  }
}

function itemAt<Item>(list: readonly Item[], at: number): Item {
  const item = list[Math.min(at, list.length - 1)];
  if (item === undefined) throw new RangeError("Nothing can be drawn from an empty list.");
  return item;
}
