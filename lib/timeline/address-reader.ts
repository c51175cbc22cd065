import { isCivilDay } from "../dates/civil-day";

/** Query parameters, as a page or URLSearchParams gives them. */
export type AddressParameters =
  | URLSearchParams
  | Readonly<Record<string, string | readonly string[] | undefined>>;

/** A parameter that could not be read, with a sentence for the reader. */
export interface ViewFault {
  parameter: string;
  message: string;
}

const slugForm = /^[\p{Letter}\p{Number}][\p{Letter}\p{Number}._-]{0,119}$/u;
const mostValues = 50;

/** Reads parameters one by one and gathers what is wrong with them; an empty value is as good as none. */
export class AddressReader {
  readonly faults: ViewFault[] = [];
  readonly #parameters: AddressParameters;

  constructor(parameters: AddressParameters) {
    this.#parameters = parameters;
  }

  fault(parameter: string, message: string): void {
    this.faults.push({ parameter, message });
  }

  /** All values of a parameter, empty ones left out. */
  all(name: string): string[] {
    const parameters = this.#parameters;
    const raw = parameters instanceof URLSearchParams ? parameters.getAll(name) : own(parameters, name);
    const values = raw === undefined ? [] : typeof raw === "string" ? [raw] : raw;
    return values.filter((value) => value.trim() !== "");
  }

  /** The first value, or null. */
  one(name: string): string | null {
    return this.all(name)[0] ?? null;
  }

  /** A list that is repeated or written with commas, each value once. */
  list(name: string): string[] {
    const values = this.all(name).flatMap((value) => value.split(","));
    const distinct = [...new Set(values.map((value) => value.trim()).filter((value) => value !== ""))];
    if (distinct.length <= mostValues) return distinct;
    this.fault(name, `At most ${mostValues} values can be given; the rest were left out.`);
    return distinct.slice(0, mostValues);
  }

  isSlug(value: string): boolean {
    return slugForm.test(value);
  }

  slugs(name: string): string[] {
    return this.list(name).filter((value) => {
      if (this.isSlug(value)) return true;
      this.fault(name, `“${shortened(value)}” is not the name of a record in an address; it was left out.`);
      return false;
    });
  }

  slug(name: string): string | null {
    const value = this.one(name)?.trim() ?? null;
    if (value === null || this.isSlug(value)) return value;
    this.fault(name, `“${shortened(value)}” is not the name of a record in an address; it was left out.`);
    return null;
  }

  /** Words of a vocabulary; others become faults. */
  words<Word extends string>(name: string, vocabulary: readonly Word[]): Word[] {
    return this.list(name).flatMap((value) => {
      const word = vocabulary.find((known) => known === value);
      if (word !== undefined) return [word];
      this.fault(name, `“${shortened(value)}” is not known; it can be ${vocabulary.join(", ")}.`);
      return [];
    });
  }

  /** One word of a vocabulary, or null; several are a fault, and so is another. */
  word<Word extends string>(name: string, vocabulary: readonly Word[]): Word | null {
    const words = this.words(name, vocabulary);
    if (words.length > 1) this.fault(name, "It takes one value; the rest were left out.");
    return words[0] ?? null;
  }

  /** A whole number from `least` to `most`, or null. */
  whole(name: string, least: number, most: number): number | null {
    const value = this.one(name)?.trim() ?? null;
    if (value === null) return null;
    const number = /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= least && number <= most) return number;
    this.fault(name, `“${shortened(value)}” is not a whole number from ${least} to ${most}.`);
    return null;
  }

  /** A civil day, or null. */
  day(name: string): string | null {
    const value = this.one(name)?.trim() ?? null;
    if (value === null || isCivilDay(value)) return value;
    this.fault(name, `“${shortened(value)}” is not a day that exists, written like 2025-12-02.`);
    return null;
  }
}

function own(
  parameters: Readonly<Record<string, string | readonly string[] | undefined>>,
  name: string,
): string | readonly string[] | undefined {
  return Object.hasOwn(parameters, name) ? parameters[name] : undefined;
}

function shortened(value: string): string {
  const characters = [...value];
  return characters.length <= 40 ? value : `${characters.slice(0, 39).join("")}…`;
}
