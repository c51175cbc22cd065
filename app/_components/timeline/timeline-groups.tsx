"use client";

import { useMemo, useRef } from "react";
import { type FigureLinks, pageLinks } from "@/app/_components/figure/figure-links";
import type { DaySpan } from "@/lib/timeline/frame";
import { groupRoom } from "@/lib/timeline/group-layout";
import { GroupedStage } from "./grouped-stage";
import type { GroupedView } from "./grouped-view";
import { StaticGroups } from "./static-groups";
import { useWidth } from "./use-width";

/** Below this width time runs down, in rows. */
const turnBelowPx = 600;

/** The figures of a record with many events: as the server draws them until the true width is known, then those that move. */
export function TimelineGroups({
  view,
  openingFrame,
  label,
  query,
}: {
  view: GroupedView;
  /** The magnified days where the address names none. */
  openingFrame: DaySpan;
  label: string;
  /** The view's query without what is magnified or open. */
  query: string;
}) {
  const stage = useRef<HTMLDivElement>(null);
  const widthPx = useWidth(stage);
  const links = useMemo(() => linksWithin(query), [query]);
  return (
    <div className="stage" ref={stage}>
      {widthPx === null || widthPx < turnBelowPx ? (
        <StaticGroups
          view={view}
          frame={openingFrame}
          label={label}
          links={links}
          hrefOfDays={(from, to) => hrefOfDays(query, from, to)}
        />
      ) : (
        <GroupedStage
          // A new selection or period begins anew; what was open or fetched belonged to the other.
          key={`${query} ${view.period.from} ${view.period.to}`}
          view={view}
          openingFrame={openingFrame}
          room={groupRoom(widthPx)}
          label={label}
          query={query}
          links={links}
        />
      )}
    </div>
  );
}

/** Links of the page's own figures: a mark leads to its days in the view as it is filtered. */
function linksWithin(query: string): FigureLinks {
  const kept = query === "" ? "" : `${query}&`;
  return { ...pageLinks, days: (from, to) => `/?${kept}frame=${from}..${to}#magnified` };
}

/** The view of some days alone. */
function hrefOfDays(query: string, from: string, to: string): string {
  const parameters = new URLSearchParams(query);
  parameters.set("from", from);
  parameters.set("to", to);
  return `/?${parameters}`;
}
