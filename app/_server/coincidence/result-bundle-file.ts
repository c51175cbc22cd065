import { createHash } from "node:crypto";
import type { Answer } from "@/app/_components/coincidences/answers";
import { unwindowedQuestion } from "@/app/(public)/coincidences/view-address";
import { readSourceAddresses } from "@/db/queries/sources/read-source-addresses";
import { burstShuffles } from "@/lib/coincidence/bursts";
import type { ObservationWindow } from "@/lib/coincidence/observation-window";
import { testNames } from "@/lib/coincidence/test-names";
import { bundleRefusal } from "@/lib/exchange/result-bundle/bundle-refusal";
import { bundledEvents } from "@/lib/exchange/result-bundle/bundled-events";
import {
  bundleFormat,
  newestBundleVersion,
  type ResultOptions,
} from "@/lib/exchange/result-bundle/result-bundle";
import type { ResultNumbers } from "@/lib/exchange/result-bundle/result-numbers";
import { writeBundle } from "@/lib/exchange/result-bundle/write-bundle";
import { productVersion } from "@/lib/product-version";
import { maxWindowDays } from "@/lib/records/rule";
import type { AddressParameters } from "@/lib/timeline/address-reader";
import { hasEvents } from "@/lib/timeline/has-events";
import type { MadeFile } from "../exchange/answer-open-file";
import { citableResult, readPlainCitation } from "../exchange/cited-works";
import { pageAddress } from "../exchange/page-address";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { type CoincidenceQuestion, readLagHistogram, readScan, readTests } from "./coincidence-readers";
import { readCoincidenceView } from "./coincidence-view";
import { readCountedRule } from "./read-counted-rule";
import { ResultUnavailableError } from "./result-unavailable";

/**
 * The bundle of the result that an address of the page Coincidences shows, with the numbers of that page. Throws
 * ResultUnavailableError where it is too large, or the threads are busy.
 */
export async function resultBundleFile(parameters: AddressParameters): Promise<MadeFile> {
  const view = await readCoincidenceView(parameters);
  if (view.faults.length > 0) return { faults: view.faults };
  const { rule, base, question, isChanged, seal } = view;
  const { evaluation, series, undated } = await readCountedRule(rule, question.windowDays);
  const refusal = bundleRefusal(evaluation);
  if (refusal !== null || !series.isListed) throw new ResultUnavailableError("tooLarge", refusal ?? "");
  const { antecedents, consequents, result, steps, coverage } = evaluation;
  const sources = await readSourceAddresses(
    getStore(),
    [...antecedents, ...consequents].map(({ id }) => id),
  );
  const bundled = (side: "antecedents" | "consequents") =>
    bundledEvents(evaluation[side], series[side], { sources, pageAddress });
  const { cited, citation } = await citationOf(view);
  const heavy = await readHeavyParts(question, hasEvents(evaluation));
  const { pairs, nearMisses, rates, notTestableIds } = result;
  const { name, reason, words, definition } = rule;
  const text = writeBundle(
    {
      format: bundleFormat,
      formatVersion: newestBundleVersion,
      product: { name: "Backchannel", version: productVersion },
      data: { version: cited.dataVersion, day: dayOfData() },
      page: cited.url,
      licence: {
        id: "CC-BY-4.0",
        name: "Creative Commons Attribution 4.0 International",
        url: "https://creativecommons.org/licenses/by/4.0/",
      },
      citation,
      rule: {
        slug: base.slug,
        name,
        reason,
        words,
        isChanged,
        seal:
          seal === null
            ? null
            : {
                sealedOn: seal.sealedOn,
                scoredFrom: seal.scoredFrom,
                hash: seal.hash,
                text: pageAddress(`/coincidences/rules/${encodeURIComponent(base.slug)}/sealed.json`),
              },
        definition,
      },
      coverage: {
        isDeclaredComplete: coverage.isDeclaredComplete,
        declared: writable(coverage.observation),
        reasons: heavy.reasons,
      },
      antecedents: bundled("antecedents"),
      consequents: bundled("consequents"),
      undated: undated.map(({ id, slug, title }) => ({ id, slug, title })),
      options: { ...heavy.options, maxStepWindowDays: maxWindowDays },
      numbers: { pairs, nearMisses, rates, notTestableIds, steps, ...heavy.numbers },
    },
    (content) => createHash("sha256").update(content).digest("hex"),
  );
  return { text };
}

async function citationOf(view: Awaited<ReturnType<typeof readCoincidenceView>>) {
  const citable = await citableResult(view);
  return { cited: citable.work, citation: await readPlainCitation(citable) };
}

interface HeavyParts {
  numbers: Pick<ResultNumbers, "tests" | "bursts" | "scan" | "lags">;
  options: Omit<ResultOptions, "maxStepWindowDays">;
  reasons: string[];
}

/** What the page shows a moment later: the same answers, kept for both. */
async function readHeavyParts(question: CoincidenceQuestion, isAny: boolean): Promise<HeavyParts> {
  const unwindowed = unwindowedQuestion(question);
  const { tests, bursts, observation, reasons, coverage } = done(await readTests(question));
  const scan = isAny ? done(await readScan(unwindowed)).scan : null;
  const lags = isAny ? done(await readLagHistogram(unwindowed)).lags : null;
  return {
    numbers: { tests, bursts, scan, lags },
    options: {
      observation: writable(observation),
      tests:
        tests === null
          ? null
          : {
              nullModels: [...testNames],
              shuffles: tests.shuffles,
              seed: tests.seed,
              bursts: { shuffles: burstShuffles, seed: tests.seed },
            },
      scan:
        scan === null
          ? null
          : {
              shuffles: scan.shuffles,
              seed: scan.seed,
              maxWindowDays: scan.windowCount - 1,
              maxOffsetDays: scan.offsetCount - 1,
            },
      lags:
        lags === null
          ? null
          : {
              observation: coverage === "declared" ? writable(observation) : null,
              maxLagDays: lags.precursor.bins.length - 1,
            },
    },
    reasons,
  };
}

function done<Value>(answer: Answer<Value>): Value {
  if (answer.status === "done") return answer.value;
  throw new ResultUnavailableError("busy", "Too much is being computed just now; try again in a moment.");
}

/** The same days as plain data. */
function writable(window: ObservationWindow | null): ResultOptions["observation"] {
  return window === null ? null : { ...window, gaps: [...window.gaps] };
}
