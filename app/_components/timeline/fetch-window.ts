import type { DaySpan } from "@/lib/timeline/frame";
import type { NextCoincidence } from "@/lib/timeline/next-coincidence";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { TimelineWindow } from "@/lib/timeline/timeline-window";
import { unpackTimelineWindow, type WireWindow } from "@/lib/timeline/timeline-window-wire";

/** One page of the events behind a mark. */
export interface EventPage {
  events: TimelineEvent[];
  /** What to ask with for the next page; null where this is the last. */
  next: number | null;
}

/**
 * The window of some days under the view's filter and rule; `query` is that of the view without its dates. Throws where the
 * server does not answer or refuses.
 */
export async function fetchWindow(
  query: string,
  span: DaySpan,
  level: number,
  signal: AbortSignal,
): Promise<TimelineWindow> {
  const parameters = new URLSearchParams(query);
  parameters.set("from", span.from);
  parameters.set("to", span.to);
  parameters.set("level", String(level));
  // The answer of our own route, whose shape is its type.
  return unpackTimelineWindow((await fetchJson(`/api/timeline?${parameters}`, signal)) as WireWindow);
}

/** The events of one lane in some days, by day, a page at a time. Throws as `fetchWindow` does. */
export async function fetchEventPage(
  query: string,
  { laneId, from, to }: DaySpan & { laneId: string },
  after: number | null,
  signal: AbortSignal,
): Promise<EventPage> {
  const parameters = new URLSearchParams(query);
  parameters.set("from", from);
  parameters.set("to", to);
  parameters.set("lane", laneId);
  if (after !== null) parameters.set("after", String(after));
  return (await fetchJson(`/api/timeline/events?${parameters}`, signal)) as EventPage;
}

/** The first coincidence of the view's rule in some days. Throws as `fetchWindow` does. */
export async function fetchCoincidence(
  query: string,
  span: DaySpan,
  signal: AbortSignal,
): Promise<NextCoincidence> {
  const parameters = new URLSearchParams(query);
  parameters.set("from", span.from);
  parameters.set("to", span.to);
  return (await fetchJson(`/api/timeline/coincidence?${parameters}`, signal)) as NextCoincidence;
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal, headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}
