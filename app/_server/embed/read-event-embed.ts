import { findNameThen } from "@/db/queries/events/find-name-then";
import { findWithdrawnEvent, type Withdrawal } from "@/db/queries/history/find-withdrawn-event";
import { findRule } from "@/db/queries/rules/find-rule";
import type { DateWords } from "@/lib/dates/date-words";
import { NotFoundError } from "@/lib/errors";
import type { EventDetail } from "@/lib/records/event-detail";
import type { FigureInput } from "@/lib/timeline/figure-input";
import type { PlacedFigure } from "@/lib/timeline/placed-figure";
import { type EventView, readEventView } from "../event/event-view";
import { narrowed } from "../images/social-figure";
import { getPresentStore, getStore } from "../store";
import { dayOfData } from "../today";
import { placeEmbedFigure } from "./place-embed-figure";

/** What stands at the address of an embedded event. */
export type EventEmbed =
  | { status: "published"; view: EventView }
  | { status: "moved"; slug: string }
  | { status: "retracted"; event: EventDetail; withdrawal: Withdrawal }
  | { status: "none"; isRuleUnknown: boolean };

/** Reads an event for a frame, under the rule that the address names (null: the lead rule). */
export async function readEventEmbed(slug: string, rule: string | null): Promise<EventEmbed> {
  try {
    await findRule(getStore(), rule);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    return { status: "none", isRuleUnknown: true };
  }
  try {
    const found = await readEventView(slug, rule);
    return found.status === "moved" ? found : { status: "published", view: found.view };
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
  }
  const withdrawn = await findWithdrawnEvent(getStore(), slug, { dayOfData: dayOfData() });
  if (withdrawn?.status === "retracted" || withdrawn?.status === "moved") return withdrawn;
  // By its id, or by an identifier that it was given after the state of the data that is shown.
  const then = withdrawn === null ? await findNameThen(getStore(), getPresentStore(), slug) : null;
  if (then !== null && then !== slug) return { status: "moved", slug: then };
  return { status: "none", isRuleUnknown: false };
}

/** The event among what its rule looks at on the days around it; null where nothing else stands there. */
export function eventFigureInput({
  event,
  inRule,
  surroundings,
  numbers,
}: EventView): Omit<FigureInput, "widthPx"> | null {
  const events = narrowed(surroundings.events, inRule.figure, event.id);
  if (events.length < 2) return null;
  const { from, to, tracks } = surroundings;
  return { events, tracks, from, to, numbers, rule: inRule.figure, selectedId: event.id, shape: "embed" };
}

/** Places the figure of an event at a width. */
export function placeEventEmbed(
  input: Omit<FigureInput, "widthPx">,
  widthPx: number,
  dates: DateWords,
): PlacedFigure {
  return placeEmbedFigure({ ...input, widthPx, dates });
}
