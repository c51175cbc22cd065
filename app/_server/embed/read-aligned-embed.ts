import type { DateWords } from "@/lib/dates/date-words";
import { coincidenceParameters, type EmbedParameters } from "@/lib/embed/embed-parameters";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { AlignedInput } from "@/lib/timeline/aligned-input";
import { readCoincidenceView } from "../coincidence/coincidence-view";
import { readAligned } from "../coincidence/read-aligned";
import { embedFaults } from "./read-count-embed";

/** What an embed of the aligned view shows. */
export interface AlignedEmbed {
  /** With its dates in the language of the embed. */
  input: AlignedInput;
}

/** Reads the contacts of the rule of an embed at day 0, or what is wrong with its address. Rejects with TaskError. */
export async function readAlignedEmbed(
  parameters: EmbedParameters,
  dates: DateWords,
): Promise<{ embed: AlignedEmbed } | { faults: ViewFault[] }> {
  const view = await readCoincidenceView(coincidenceParameters(parameters));
  if (view.faults.length > 0) return { faults: embedFaults(view.faults) };
  const { rule, evaluation, numbers, options } = view;
  const input = await readAligned(
    rule,
    evaluation.windowDays,
    { numbers, tracks: options.tracks },
    { sort: parameters.order },
  );
  return { embed: { input: { ...input, rows: input.rows.map((row) => ({ ...row, dates })) } } };
}
