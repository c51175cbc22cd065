import type { TimelineView } from "@/app/_server/timeline/timeline-view";
import { momentParameters } from "@/lib/timeline/moment-address";
import { defaultViewState, formatViewState, type ViewState } from "@/lib/timeline/view-state";

/** The timeline's own address for a state of its view. */
export function hrefOf(state: ViewState): string {
  const query = formatViewState({ ...state, event: null });
  return query === "" ? "/" : `/?${query}`;
}

/** Everything in the address but the window, for the slider's form. */
export function keptParameters(state: ViewState): [string, string][] {
  return [...new URLSearchParams(formatViewState({ ...state, windowDays: null, event: null }))];
}

/** What the filter form keeps without showing it: the order and length of the table, and the state of the data. */
export function hiddenParameters(state: ViewState): [string, string][] {
  const kept = new URLSearchParams(formatViewState(state));
  return ["sort", "rows", ...momentParameters].flatMap((name): [string, string][] => {
    const value = kept.get(name);
    return value === null ? [] : [[name, value]];
  });
}

/** Values of the form that need not stand in the address: those that the page would take by itself. */
export function formDefaults(view: TimelineView): [string, string][] {
  const { state, evaluation, period, rules } = view;
  const defaults: [string, string][] = [["window", String(evaluation.rule.definition.windowDays)]];
  if (state.filter.from === null) defaults.push(["from", period.from]);
  if (state.filter.to === null) defaults.push(["to", period.to]);
  const [lead] = rules;
  if (lead !== undefined) defaults.push(["rule", lead.slug]);
  return defaults;
}

/** What a picture of the view takes: neither the table nor what is open. */
export function imageQuery({ filter, rule, windowDays }: ViewState): string {
  return formatViewState({ ...defaultViewState, filter, rule, windowDays });
}

/** What of the address selects events, as feeds and files of them take it. */
export function filterQuery({ filter }: ViewState): string {
  return formatViewState({ ...defaultViewState, filter });
}

/** The same with the state of the data, as the files of the data take it. */
export function dataQuery({ filter, version, asKnownOn }: ViewState): string {
  return formatViewState({ ...defaultViewState, filter, version, asKnownOn });
}

export function imageHref(state: ViewState, format: "svg" | "png"): string {
  const { filter, rule, windowDays, version, asKnownOn } = state;
  const query = formatViewState({ ...defaultViewState, filter, rule, windowDays, version, asKnownOn });
  return `/images/timeline.${format}${query === "" ? "" : `?${query}`}`;
}

/** The page with what decides what is drawn: neither the table nor what is open. */
export function addressOfPicture(state: ViewState): string {
  const query = imageQuery(state);
  return query === "" ? "/" : `/?${query}`;
}

/** What stays in the address when another state of the data is asked for. */
export function keptOfMoment(state: ViewState): [string, string][] {
  const kept = { ...state, version: null, asKnownOn: null, after: null, event: null };
  return [...new URLSearchParams(formatViewState(kept))];
}
