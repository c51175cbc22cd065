import { listLatestMatches } from "@/db/queries/timeline/list-latest-matches";
import { coincidenceParameters, type EmbedParameters } from "@/lib/embed/embed-parameters";
import { type EventFilter, everyEvent } from "@/lib/records/event-filter";
import type { StoredRule } from "@/lib/records/stored-rule";
import type { ViewFault } from "@/lib/timeline/address-reader";
import type { FigureNumber } from "@/lib/timeline/figure-input";
import type { RuleEvaluation } from "@/lib/timeline/rule-evaluation";
import { readAskedRule } from "../coincidence/coincidence-view";
import { type EventRule, readEventRule } from "../coincidence/event-rule";
import { readEvaluation } from "../coincidence/read-evaluation";
import { type EventView, readEventView } from "../event/event-view";
import { getStore } from "../store";
import { dayOfData } from "../today";
import { embedFaults } from "./read-count-embed";

/** What an embed of the latest contact shows. */
export interface LatestEmbed {
  /** Turned to the tracks and series of the embed, and on all days: what is latest may lie after those of the stored rule. */
  rule: StoredRule;
  /** The event, as on its own page, and what the rule says of it; null where nothing is recorded that fits. */
  shown: EventView | null;
  inRule: EventRule | null;
  /**
   * The contacts of its series in its year, up to it, as the rule counts them; null where the event is not numbered or the rule
   * does not count all of them.
   */
  row: { evaluation: RuleEvaluation; numbers: ReadonlyMap<string, FigureNumber> } | null;
}

/** Reads the latest held contact of a track or series, else the latest event that the rule looks at, or what is wrong. */
export async function readLatestEmbed(
  parameters: EmbedParameters,
): Promise<{ embed: LatestEmbed } | { faults: ViewFault[] }> {
  const { tracks, series, from, to } = parameters;
  const asked = coincidenceParameters(parameters);
  for (const end of ["from", "to"]) asked.set(end, "");
  const { rule, faults } = await readAskedRule(asked);
  if (faults.length > 0) return { faults: embedFaults(faults) };
  const filter: EventFilter =
    tracks.length > 0 || series !== null
      ? { ...everyEvent, type: "contact", statuses: ["held"], tracks, series }
      : rule.definition.consequent;
  const { events } = await listLatestMatches(
    getStore(),
    { ...filter, from: from ?? filter.from, to: to ?? filter.to },
    { dayOfData: dayOfData(), most: 1 },
  );
  const found = events[0] === undefined ? null : await readEventView(events[0].slug, null);
  if (found?.status !== "found") return { embed: { rule, shown: null, inRule: null, row: null } };
  const shown = found.view;
  const inRule = await readEventRule(rule, shown.event);
  return { embed: { rule, shown, inRule, row: await readRow(rule, shown, inRule) } };
}

async function readRow(
  rule: StoredRule,
  { event, rungs, number }: EventView,
  { side, figure }: EventRule,
): Promise<LatestEmbed["row"]> {
  if (number === null || side !== "consequent" || figure === null) return null;
  const evaluation = await readEvaluation(rule, null);
  const upTo = rungs.findIndex(({ contact }) => contact.id === event.id);
  const shown = new Map(rungs.slice(0, upTo + 1).map(({ contact, entry }) => [contact.id, entry]));
  const consequents = evaluation.consequents.filter(({ id }) => shown.has(id));
  // A rule that leaves out some of the series would make gaps in the row that nobody could explain.
  if (consequents.length !== shown.size) return null;
  const numbers = new Map(
    [...shown].map(([id, { inYear }]) => [id, { label: inYear.n, isSure: inYear.isSure }] as const),
  );
  return { evaluation: { ...evaluation, consequents }, numbers };
}
