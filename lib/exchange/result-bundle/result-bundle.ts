import { z } from "zod";
import { isCivilDay } from "@/lib/dates/civil-day";
import { ruleDirections } from "@/lib/records/rule";
import { resultNumbers } from "./result-numbers";

/** What a bundle says that it is. */
export const bundleFormat = "backchannel-coincidence-result";

/** The format version that this product writes; older ones are upgraded when they are read. */
export const newestBundleVersion = 1;

/** Most pairs and near misses of a result that is given as a bundle. */
export const mostBundledPairs = 50_000;

const civilDay = z.string().refine(isCivilDay, "Not a day such as 2025-12-31.");
const dayRange = z
  .strictObject({ earliest: civilDay, latest: civilDay })
  .refine(({ earliest, latest }) => earliest <= latest, "The later day stands first.");
const observation = z
  .strictObject({
    from: civilDay,
    to: civilDay,
    gaps: z.array(z.strictObject({ from: civilDay, to: civilDay })),
  })
  .nullable();

/** What of a rule the numbers depend on, beside the events; the filters are given as the rule has them. */
const definition = z.looseObject({
  direction: z.enum(ruleDirections),
  windowDays: z.number().int().min(0).max(366),
  offsetDays: z.number().int().min(0).max(366),
});

const source = z.strictObject({
  publisher: z.string(),
  title: z.string().nullable(),
  /** Null where no link is known. */
  url: z.string().nullable(),
  archivedUrl: z.string().nullable(),
});

const bundledEvent = z.strictObject({
  id: z.string(),
  slug: z.string(),
  page: z.string(),
  type: z.enum(["contact", "announcement"]),
  title: z.string(),
  /** EDTF as recorded; null where there is no such date. */
  dates: z.strictObject({
    own: z.string(),
    madePublic: z.string().nullable(),
    saidToHaveHappened: z.string().nullable(),
  }),
  /** What is counted: the days on which it may have begun, by the date that the rule asks for. */
  counted: z.strictObject({
    start: dayRange,
    /** The date is doubtful, so that no pair with it is certain. */
    isUncertain: z.boolean(),
    clock: z.strictObject({ at: z.string(), zone: z.string() }).nullable(),
    madePublic: dayRange.nullable(),
  }),
  sources: z.array(source),
});
export type BundledEvent = z.output<typeof bundledEvent>;

const shuffles = z.number().int().min(1).max(1_000_000);
const seed = z.number().int().min(0);
const drawn = { shuffles, seed };

/** How the numbers were made; null where a part was not. */
const options = z.strictObject({
  /** The days over which tests and scan run. */
  observation,
  maxStepWindowDays: z.number().int().min(0).max(366),
  tests: z
    .strictObject({
      ...drawn,
      nullModels: z.array(z.string()),
      bursts: z.strictObject(drawn),
    })
    .nullable(),
  scan: z
    .strictObject({
      ...drawn,
      maxWindowDays: z.number().int().min(0).max(366),
      maxOffsetDays: z.number().int().min(0).max(366),
    })
    .nullable(),
  lags: z.strictObject({ observation, maxLagDays: z.number().int().min(0).max(10_000) }).nullable(),
});
export type ResultOptions = z.output<typeof options>;

/** A coincidence result that anyone can run again: what went in, how, and the numbers that came out. Format version 1. */
export const resultBundle = z.strictObject({
  format: z.literal(bundleFormat),
  formatVersion: z.literal(newestBundleVersion),
  /** SHA-256, in hexadecimal, of the canonical form (RFC 8785) of all other members. */
  sha256: z.string(),
  product: z.strictObject({ name: z.string(), version: z.string() }),
  /** The version of the data, and the day that stands for the end of what is still going on. */
  data: z.strictObject({ version: z.number().int().min(0), day: civilDay }),
  /** The page of the result, at that version of the data. */
  page: z.string(),
  licence: z.strictObject({ id: z.string(), name: z.string(), url: z.string() }),
  citation: z.string(),
  rule: z.strictObject({
    slug: z.string(),
    name: z.string(),
    reason: z.string(),
    words: z.record(z.string(), z.string()),
    /** The stored rule of that name with changes of a reader. */
    isChanged: z.boolean(),
    seal: z
      .strictObject({ sealedOn: civilDay, scoredFrom: civilDay, hash: z.string(), text: z.string() })
      .nullable(),
    definition,
  }),
  coverage: z.strictObject({
    isDeclaredComplete: z.boolean(),
    /** The days for which both series are declared complete. */
    declared: observation,
    /** Why chance may not be spoken of; empty where it may. */
    reasons: z.array(z.string()),
  }),
  /** What the rule selects and can date, in order of day. */
  antecedents: z.array(bundledEvent),
  consequents: z.array(bundledEvent),
  /** What it selects and cannot date. */
  undated: z.array(z.strictObject({ id: z.string(), slug: z.string(), title: z.string() })),
  options,
  numbers: resultNumbers,
});
export type ResultBundle = z.output<typeof resultBundle>;

/** A bundle before it is sealed with its hash. */
export type UnsealedBundle = Omit<ResultBundle, "sha256">;

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Sha256 = (text: string) => string;
