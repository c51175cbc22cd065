const twoTo32 = 4_294_967_296;
const twoTo21 = 2_097_152;

/**
 * A stream of random 32-bit numbers that depends on (seed, index) alone, so that surrogate number `index` is
 * the same whichever thread draws it and whatever was drawn before. The generator is xoshiro128** of Blackman
 * and Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47 (2021), 36; its
 * four words of state are filled by a Weyl sequence through a 32-bit mixing function (as in SplitMix: Steele,
 * Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
 */
export class RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  /** `seed` and `index` are whole numbers from 0 to 2^53 − 1; anything else throws RangeError. */
  constructor(seed: number, index: number) {
    assertWhole("seed", seed);
    assertWhole("index", index);
    let key = 0;
    for (const part of [seed, index]) {
      key = mix(key ^ ((part % twoTo32) | 0));
      key = mix((key + golden) ^ Math.floor(part / twoTo32));
    }
    const next = (): number => {
      key = (key + golden) | 0;
      return mix(key);
    };
    this.#a = next();
    this.#b = next();
    this.#c = next();
    // The one state that the generator cannot leave is all zeros.
    this.#d = next() | 1;
  }

  /** A whole number from 0 to 2^32 − 1, each as likely as the other. */
  nextUint32(): number {
    const result = Math.imul(rotateLeft(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotateLeft(this.#d, 11);
    return result >>> 0;
  }

  /** A whole number from 0 to `bound` − 1, exactly uniform; `bound` is from 1 to 2^32. */
  nextBelow(bound: number): number {
    return bound < twoTo21 ? this.#belowSmall(bound) : this.#belowLarge(bound);
  }

  /** Fills `target` with the next numbers of the stream, as so many calls of `nextUint32` would. */
  fill(target: Uint32Array): void {
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    for (let at = 0; at < target.length; at += 1) {
      target[at] = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotateLeft(d, 11);
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  /**
   * The high word of drawn × bound (Lemire, "Fast random integer generation in an interval", ACM Trans. Model.
   * Comput. Simul. 29 (2019), 3). The product is below 2^53, so it is exact.
   */
  #belowSmall(bound: number): number {
    for (;;) {
      const drawn = this.nextUint32();
      const low = Math.imul(drawn, bound) >>> 0;
      // The few low words that would make some results likelier are drawn again.
      if (low >= bound || low >= twoTo32 % bound) return Math.floor((drawn * bound) / twoTo32);
    }
  }

  #belowLarge(bound: number): number {
    for (;;) {
      const drawn = this.nextUint32();
      const remainder = drawn % bound;
      if (drawn - remainder <= twoTo32 - bound) return remainder;
    }
  }
}

const golden = 0x9e3779b9 | 0;

/** Mixes the bits of a 32-bit number one to one (multiplications and shifts of MurmurHash3's finaliser). */
function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}

function assertWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`The ${name} must be a whole number, 0 or more; it is ${value}.`);
  }
}
