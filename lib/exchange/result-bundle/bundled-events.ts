import type { DatedEvent } from "@/lib/coincidence/dated-event";
import type { TimelineEvent } from "@/lib/timeline/timeline-event";
import type { BundledEvent } from "./result-bundle";

/** The events of one series of a rule with what is counted of each; `dated` are the same events as the tests see them. */
export function bundledEvents(
  events: readonly TimelineEvent[],
  dated: readonly DatedEvent[],
  {
    sources,
    pageAddress,
  }: {
    sources: ReadonlyMap<string, BundledEvent["sources"]>;
    /** The whole address of a page by its path. */
    pageAddress: (path: string) => string;
  },
): BundledEvent[] {
  const countedOf = new Map(dated.map(({ id, ...counted }) => [id, counted]));
  return events.flatMap((event) => {
    const { id, slug, type, title, date } = event;
    const counted = countedOf.get(id);
    // What cannot be dated stands apart.
    if (counted === undefined) return [];
    return {
      id,
      slug,
      page: pageAddress(`/events/${encodeURIComponent(slug)}`),
      type,
      title,
      dates: {
        own: date,
        madePublic: event.type === "contact" ? (event.madePublic?.date ?? null) : null,
        saidToHaveHappened: event.type === "announcement" ? (event.saidToHaveHappened?.date ?? null) : null,
      },
      counted,
      sources: sources.get(id) ?? [],
    };
  });
}
