import { findRule } from "@/db/queries/rules/find-rule";
import { NotFoundError } from "@/lib/errors";
import type { StoredRule } from "@/lib/records/stored-rule";
import { AddressReader, type ViewFault } from "@/lib/timeline/address-reader";
import { mostLevel } from "@/lib/timeline/bin-level";
import type { DaySpan } from "@/lib/timeline/frame";
import { defaultViewState, formatViewState, parseViewState, type ViewState } from "@/lib/timeline/view-state";
import { getStore } from "../store";

/** What an address asks of a window of the timeline. */
export interface AskedWindow {
  /** Filter, rule and window of the rule; `from` and `to` of the filter are the days of the window. */
  state: ViewState;
  span: DaySpan;
  level: number;
  /** The same for every address that asks the same. */
  key: string;
}

/** Reads the window that an address asks for: the view's parameters, with `from`, `to` and `level` for the window. */
export function parseWindowQuestion(
  parameters: URLSearchParams,
): { asked: AskedWindow; faults: [] } | { asked: null; faults: ViewFault[] } {
  const { state, faults } = parseViewState(parameters);
  const reader = new AddressReader(parameters);
  const level = reader.whole("level", 0, mostLevel) ?? 0;
  const { from, to } = state.filter;
  const all = [...faults, ...reader.faults];
  if (from === null || to === null) {
    const isSaid = all.some(({ parameter }) => parameter === "from" || parameter === "to");
    if (!isSaid)
      all.push({ parameter: "from", message: "Say the days asked for: from=2025-01-01&to=2025-12-31." });
  } else if (all.length === 0) {
    const { filter, rule, windowDays } = state;
    const asked = { ...defaultViewState, filter, rule, windowDays };
    return {
      asked: { state: asked, span: { from, to }, level, key: `${formatViewState(asked)} ${level}` },
      faults: [],
    };
  }
  return { asked: null, faults: all };
}

/** The rule of a view with the reader's own window; null where there is no such rule. */
export async function readAskedRule({ rule: slug, windowDays }: ViewState): Promise<StoredRule | null> {
  try {
    const rule = await findRule(getStore(), slug);
    return windowDays === null ? rule : { ...rule, definition: { ...rule.definition, windowDays } };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}
