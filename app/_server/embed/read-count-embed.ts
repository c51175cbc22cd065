import { coincidenceParameters, type EmbedParameters } from "@/lib/embed/embed-parameters";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import { figureNumbers } from "@/lib/timeline/figure-numbers";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { type CoincidenceView, readCoincidenceView } from "../coincidence/coincidence-view";
import { readEvaluation } from "../coincidence/read-evaluation";

/** What an embed that counts coincidences shows. */
export interface CountEmbed {
  /** With its tests. Where not all events are listed, its lists hold the latest ones. */
  evaluation: RuleEvaluation;
  isListed: boolean;
  view: CoincidenceView;
  /** The numbers in their series, as read and as drawn. */
  series: CoincidenceView["numbers"];
  numbers: ReadonlyMap<string, FigureNumber>;
}

/** Reads the coincidences of the rule of an embed, turned to its tracks and series, or what is wrong with its address. */
export async function readCountEmbed(
  parameters: EmbedParameters,
): Promise<{ embed: CountEmbed } | { faults: ViewFault[] }> {
  const view = await readCoincidenceView(coincidenceParameters(parameters));
  if (view.faults.length > 0) return { faults: embedFaults(view.faults) };
  const { rule, isListed, options } = view;
  const tested = await readEvaluation(rule, rule.definition.windowDays);
  const { tests, noTestsReason } = tested.result;
  const evaluation = isListed
    ? tested
    : { ...view.evaluation, result: { ...view.evaluation.result, tests, noTestsReason } };
  return {
    embed: {
      evaluation,
      isListed,
      view,
      series: view.numbers,
      numbers: figureNumbers(evaluation.consequents, options.tracks, view.numbers),
    },
  };
}

/** Faults by the names that an embed has for them: the page calls track and series consequent.track and consequent.series. */
export function embedFaults(faults: readonly ViewFault[]): ViewFault[] {
  return faults.map(({ parameter, message }) => ({
    parameter: parameter.replace(/^consequent\./, ""),
    message,
  }));
}
