import { type AlignedInput, type AlignedSort, alignedInputOf } from "@/lib/timeline/aligned-input";
import { datedEventOf } from "@/lib/timeline/dated-event-of";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import { makeEvaluation } from "./make-evaluation";

/** All contacts at day 0 with all announcements round them, numbered in their order. */
export function makeAligned(
  events: readonly TimelineEvent[],
  parts: Parameters<typeof makeEvaluation>[1] = {},
  sort: AlignedSort = "date",
  mostRows?: number,
): AlignedInput {
  const evaluation = makeEvaluation(events, parts);
  const dated = (list: readonly TimelineEvent[]) => list.map((event) => datedEventOf(event));
  const series = {
    isListed: true as const,
    antecedents: dated(evaluation.antecedents),
    consequents: dated(evaluation.consequents),
  };
  const numbers = new Map<string, FigureNumber>(
    evaluation.consequents.map(({ id }, at) => [id, { label: at + 1, isSure: at % 5 !== 4 }]),
  );
  return alignedInputOf({ evaluation, series }, numbers, sort, mostRows);
}
