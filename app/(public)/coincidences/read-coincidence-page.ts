import {
  readLagHistogram,
  readScan,
  readSpecificationMap,
  readTests,
} from "@/app/_server/coincidence/coincidence-readers";
import { readCoincidenceView } from "@/app/_server/coincidence/coincidence-view";
import { alignedSortOf, readAlignedOrNull } from "@/app/_server/coincidence/read-aligned";
import { citableResult, readPlainCitation } from "@/app/_server/exchange/cited-works";
import type { DataMoment } from "@/app/_server/past/data-moment";
import { bundlePath } from "@/lib/exchange/result-bundle/bundle-path";
import { bundleRefusal } from "@/lib/exchange/result-bundle/bundle-refusal";
import { hasEvents } from "@/lib/timeline/has-events";
import { unwindowedQuestion } from "./view-address";

type Parameters = Record<string, string | string[] | undefined>;

/**
 * All that the page shows. Its slow parts are promises: of the present state they come after the page; of an earlier one they are
 * waited for, since its database may be closed once the page has been read.
 */
export async function readCoincidencePage(parameters: Parameters, moment: DataMoment) {
  const view = await readCoincidenceView(parameters);
  const { rule, evaluation, question } = view;
  const { direction } = rule.definition;
  const isLagged = direction !== "sameDay" && direction !== "betweenPublicAndHeld";
  const unwindowed = unwindowedQuestion(question);
  const tests = readTests(question);
  const sections = hasEvents(evaluation)
    ? {
        aligned: await readAlignedOrNull(
          rule,
          evaluation.windowDays,
          { numbers: view.numbers, tracks: view.options.tracks },
          { sort: alignedSortOf(parameters) },
        ),
        lags: readLagHistogram(unwindowed),
        scan: readScan(unwindowed),
        choices: isLagged ? readSpecificationMap(question) : null,
      }
    : null;
  const cited = await citableResult(view);
  const citation = await readPlainCitation(cited);
  if (moment.asked !== "present")
    await Promise.all([tests, sections?.lags, sections?.scan, sections?.choices]);
  const bundleHref = bundleRefusal(view.evaluation) === null ? bundlePath(cited.page) : null;
  return { view, tests, sections, cited, citation, bundleHref };
}
